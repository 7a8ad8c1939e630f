//! A callee drops the box that it was given: a weak protector lets it.
//! models-stacked.md, section 7, p34.
//@ memory: sc
//@ alias: sb2018:profile=literal:box=not-covered, sb2018:profile=oct18:box=not-covered, sb-2018-11:box=not-covered, sb-2018-12, sb-2019-04, sb-2019-05, sb-popl20, sb
//@ expect * sb2018:profile=literal:box=not-covered, sb2018:profile=oct18:box=not-covered, sb-2018-11:box=not-covered: not-covered @ 0 (table p34)
//@ expect * sb-2018-12, sb-2019-04, sb-2019-05, sb-popl20, sb: ok (table p34)

fn f(_x: Box<u8>) { //~ 1
} //~ 3

fn main() {
    let b = Box::new(0u8); //~ 0
    f(b);
}
