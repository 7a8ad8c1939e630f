//! A box made of a raw pointer is an argument; it is written, and the raw pointer read, in the same call (Miri's test
//! `box_noalias_violation`). The box is forgotten before that read, since nothing was allocated for it.
//! models-tree.md, section 11, C64.
//@ memory: sc
//@ alias: tb, tb-iw, sb, noalias, regions, refcell, tb:version=v0, tb:version=v1, tb:version=v2
//@ expect * tb, tb-iw, sb, noalias, tb:version=v0, tb:version=v1, tb:version=v2: ub in all @ 7 (table C64)
//@ expect * regions, refcell: ok (table C64)

use std::mem;

fn f(mut x: Box<u8>, p: *mut u8) { //~ 5
    *x = 1; //~ 6
    mem::forget(x);
    let _v = unsafe { *p }; //~ 7
}

fn main() {
    unsafe {
        let mut v = 0u8; //~ 0
        let m = &mut v; //~ 1
        let p = m as *mut u8; //~ 2
        let b = Box::from_raw(p); //~ 3
        f(b, p);
    }
}
