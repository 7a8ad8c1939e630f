//! A callee leaks a raw pointer made of its shared argument; the lender writes, then the raw pointer.
//! models-tree.md, section 11, C74.
//@ memory: sc
//@ alias: tb, tb-iw, sb, noalias, regions, refcell, tb:version=v0, tb:version=v1, tb:version=v2
//@ expect * tb, tb-iw, sb, regions, refcell, tb:version=v0, tb:version=v1, tb:version=v2: ub in all @ 10 (table C74)
//@ expect * noalias: ok (table C74)

fn g(a: &u8) -> *mut u8 { //~ 6
    a as *const u8 as *mut u8 //~ 7
} //~ 8

fn f(o: &mut u8) { //~ 3
    let s = &*o; //~ 4
    let k = g(s);
    *o = 1; //~ 9
    unsafe { *k = 2 }; //~ 10
}

fn main() {
    let mut x = 0u8; //~ 0
    let m = &mut x; //~ 1
    f(m);
}
