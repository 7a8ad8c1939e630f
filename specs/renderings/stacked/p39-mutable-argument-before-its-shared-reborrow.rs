//! A mutable reference and a shared reborrow of it are passed, in this order.
//! models-stacked.md, section 7, p39.
//@ memory: sc
//@ alias: sb2018:profile=literal, sb2018:profile=oct18, sb-2018-11, sb-2018-12, sb-2019-04, sb-2019-05, sb-popl20, sb
//@ rustc: no (the borrow checker: E0502)
//@ expect * sb2018:profile=literal, sb2018:profile=oct18, sb-2019-04, sb-2019-05, sb-popl20, sb: ub in all @ 3a (table p39)
//@ expect * sb-2018-11, sb-2018-12: ub in all @ 3b (table p39)

fn f(_a: &mut u8, _b: &u8) {} //~ 3a

fn main() {
    let mut l = 0u8;
    let x = &mut l; //~ 1
    let s = &*x; //~ 2
    f(x, s); //~ 3b
}
