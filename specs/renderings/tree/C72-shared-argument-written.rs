//! A callee writes through its shared argument.
//! models-tree.md, section 11, C72.
//@ memory: sc
//@ alias: tb, tb-iw, sb, noalias, regions, refcell, tb:version=v0, tb:version=v1, tb:version=v2
//@ expect * tb, tb-iw, sb, regions, refcell, tb:version=v0, tb:version=v1, tb:version=v2: ub in all @ 7 (table C72)
//@ expect * noalias: ok (table C72)

#![allow(invalid_reference_casting)]

fn f(a: &u8) { //~ 5
    let p = a as *const u8 as *mut u8; //~ 6
    unsafe { *p = 2 }; //~ 7
}

fn main() {
    let mut x = 0u8; //~ 0
    let m = &mut x; //~ 1
    *m = 1; //~ 2
    let s = &*m; //~ 3
    f(s);
}
