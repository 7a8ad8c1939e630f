//! A read through a mutable reference ends its mutable reborrow.
//! models-stacked.md, section 7, p68.
//@ memory: sc
//@ alias: sb2018:profile=literal, sb2018:profile=oct18, sb-2018-11, sb-2018-12, sb-2019-04, sb-2019-05, sb-popl20, sb
//@ rustc: no (the borrow checker: E0503)
//@ expect * sb2018:profile=literal, sb2018:profile=oct18, sb-2018-11, sb-2018-12, sb-2019-04, sb-2019-05, sb-popl20, sb: ub in all @ 4 (table p68)

fn main() {
    let mut l = 0u8;
    let x = &mut l; //~ 1
    let c = &mut *x; //~ 2
    let _v = *x; //~ 3
    let _v = *c; //~ 4
}
