//! Passing a mutable reference that is not used, beside a raw pointer that is read.
//! models-tree.md, section 11, C03.
//@ memory: sc
//@ alias: tb, tb-iw, sb, noalias, regions, refcell, tb:version=v0, tb:version=v1, tb:version=v2
//@ expect * tb, noalias, tb:version=v0, tb:version=v1, tb:version=v2: ok (table C03)
//@ expect * tb-iw, sb, regions, refcell: ub in all @ 7 (table C03)

fn f(_s: &mut u8) {} //~ 5

fn main() {
    unsafe {
        let mut x = 0u8; //~ 0
        let m = &mut x; //~ 1
        let z = m as *mut u8; //~ 2
        f(&mut x); //~ 3
        let _v = *z; //~ 7
    }
}
