//! A callee writes through a reborrow of its argument, and returns it: the end of its protection may not harm it.
//! models-tree.md, section 11, C13.
//@ memory: sc
//@ alias: tb, tb-iw, sb, noalias, regions, refcell, tb:version=v0, tb:version=v1, tb:version=v2
//@ expect * tb, tb-iw, sb, noalias, regions, refcell, tb:version=v0, tb:version=v1, tb:version=v2: ok (table C13)

fn f(a: &mut u8) -> &mut u8 { //~ 3
    let y = &mut *a; //~ 4
    *y = 1; //~ 5
    y //~ 7a
}

fn main() {
    let mut d = 0u8; //~ 0
    let x = &mut d; //~ 1
    let z = f(x); //~ 7b
    *z = 2; //~ 8
}
