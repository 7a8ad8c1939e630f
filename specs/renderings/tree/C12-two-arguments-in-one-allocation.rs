//! Two mutable arguments into one tuple: without lazy initialisation this safe code would be undefined behaviour.
//! models-tree.md, section 11, C12.
//@ memory: sc
//@ alias: tb, tb-iw, sb, noalias, regions, refcell, tb:version=v0, tb:version=v1, tb:version=v2
//@ expect * tb, tb-iw, sb, noalias, regions, refcell, tb:version=v0, tb:version=v1, tb:version=v2: ok (table C12)

fn f(_x: &mut u8, y: &mut u8) { //~ 4
    *y = 1; //~ 6
}

fn main() {
    let mut d = (0u8, 0u8); //~ 0
    let a = &mut d.0; //~ 1
    let b = &mut d.1; //~ 2
    f(a, b);
}
