//! A callee drops the box that it was given: a weak protector lets it.
//! models-stacked.md, section 7, p34.
//@ memory: sc
//@ alias: sb-2018-12, sb-2019-04, sb-2019-05, sb-popl20, sb
//@ expect * sb-2018-12, sb-2019-04, sb-2019-05, sb-popl20, sb: ok (table p34)

fn f(_x: Box<u8>) { //~ 1
} //~ 3

fn main() {
    let b = Box::new(0u8); //~ 0
    f(b);
}
