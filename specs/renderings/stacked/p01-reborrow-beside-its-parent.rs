//! A reborrow ends when its parent is written.
//! models-stacked.md, section 7, p01.
//@ memory: sc
//@ alias: sb2018:profile=literal, sb2018:profile=oct18, sb-2018-11, sb-2018-12, sb-2019-04, sb-2019-05, sb-popl20, sb
//@ rustc: no (the borrow checker: E0506)
//@ expect * sb2018:profile=literal, sb2018:profile=oct18, sb-2018-11, sb-2018-12, sb-2019-04, sb-2019-05, sb-popl20, sb: ub in all @ 5 (table p01)

fn main() {
    let mut l = 0u8;
    let x = &mut l; //~ 1
    let y = &mut *x; //~ 2
    *y = 1; //~ 3
    *x = 2; //~ 4
    let _v = *y; //~ 5
}
