//! The same with `r` used between two uses of `r2`: "if you make a memory access through a `&mut`, then all its child pointers are
//! invalidated and can never be used again".
//! A forum thread on aliasing rules (seed 002), the answer with the region and tree rule.
//@ memory: sc
//@ alias: sb2018, sb-2018-11, sb-2018-12, sb-popl20, sb, tb, tb-iw, noalias, regions, refcell
//@ expect * sb2018, sb-2018-11, sb-2018-12, sb-popl20, sb, tb, tb-iw, regions, refcell: ub in all @ again
//@ expect * noalias: ok

fn main() {
    let mut x = 0;
    let r = &mut x;
    let p = r as *mut i32;
    let r2 = unsafe { &mut *p };
    *r2 += 1;
    *r += 1;
    *r2 += 1; //~ again
}
