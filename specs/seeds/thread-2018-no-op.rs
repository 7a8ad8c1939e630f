//! `no_op` casts its argument to a raw pointer and makes a reference of it again. What it returns is used, then what it was
//! given: every model accepts, as it would if `no_op` returned its argument.
//! The discussion of Stacked Borrows in August 2018 (seed 004).
//@ memory: sc
//@ alias: sb2018, sb-2018-12, sb-popl20, sb, tb, tb-iw, noalias
//@ expect * *: ok

fn no_op(p: &mut i32) -> &mut i32 {
    unsafe { &mut *(p as *mut i32) }
}

fn main() {
    let mut x = 1;
    let m = &mut x;
    let q = no_op(m);
    *q = 2;
    *m = 3;
    x = 4;
    let _v = x;
}
