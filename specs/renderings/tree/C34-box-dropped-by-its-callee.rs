//! A callee drops the box that it was given: a weak protector lets it.
//! models-tree.md, section 11, C34.
//@ memory: sc
//@ alias: tb, tb-iw, sb, noalias, regions, refcell, tb:version=v0, tb:version=v1, tb:version=v2
//@ expect * tb, tb-iw, sb, noalias, regions, refcell, tb:version=v0, tb:version=v1, tb:version=v2: ok (table C34)

fn f(_x: Box<u8>) { //~ 3
} //~ 4

fn main() {
    let b = Box::new(0u8); //~ 0
    f(b);
}
