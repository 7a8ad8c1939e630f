//! Like p39, in the other order.
//! Not what the table says under sb-2018-11: rustc reborrows each argument before the call, and the reborrow of the
//! mutable one ends the shared one; the row has no such reborrows, and this version has no barriers.
//! models-stacked.md, section 7, p40.
//@ memory: sc
//@ alias: sb2018:profile=literal, sb2018:profile=oct18, sb-2018-11, sb-2018-12, sb-2019-04, sb-2019-05, sb-popl20, sb
//@ rustc: no (the borrow checker: E0502)
//@ expect * sb2018:profile=literal, sb2018:profile=oct18, sb-2018-12, sb-2019-04, sb-2019-05, sb-popl20, sb: ub in all @ 3a (table p40)
//@ expect * sb-2018-11: ub in all @ 3a

fn f(_a: &u8, _b: &mut u8) {} //~ 3a

fn main() {
    let mut l = 0u8;
    let x = &mut l; //~ 1
    let s = &*x; //~ 2
    f(s, x); //~ 3b
}
