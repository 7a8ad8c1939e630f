//! Safe code: two shared reborrows of a mutable reference, which is read between them. The text of 2018 rejects it: a
//! read through a mutable reference unfreezes the location.
//! models-stacked.md, section 7, p05.
//@ memory: sc
//@ alias: sb2018:profile=literal, sb2018:profile=oct18, sb-2018-11, sb-2018-12, sb-2019-04, sb-2019-05, sb-popl20, sb
//@ expect * sb2018:profile=literal, sb2018:profile=oct18: ub in all @ 5 (table p05)
//@ expect * sb-2018-11, sb-2018-12, sb-2019-04, sb-2019-05, sb-popl20, sb: ok (table p05)

fn main() {
    let mut l = 0u8;
    let x = &mut l; //~ 1
    let y1 = &*x; //~ 2
    let _v = *x; //~ 3
    let y2 = &*x; //~ 4
    let _v = *y1; //~ 5
    let _v = *y2; //~ 6
}
