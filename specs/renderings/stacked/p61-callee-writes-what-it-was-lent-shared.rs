//! A callee writes through the shared reference that it was lent.
//! models-stacked.md, section 7, p61.
//@ memory: sc
//@ alias: sb2018:profile=literal, sb2018:profile=oct18, sb-2018-11, sb-2018-12, sb-2019-04, sb-2019-05, sb-popl20, sb
//@ expect * sb2018:profile=literal, sb2018:profile=oct18, sb-2018-12, sb-2019-04, sb-2019-05, sb-popl20, sb: ub in all @ 4 (table p61)
//@ expect * sb-2018-11: ok (table p61)

#![allow(invalid_reference_casting)]

fn g(u: &u8) {
    let q = u as *const u8 as *mut u8;
    unsafe { *q = 1 }; //~ 4
}

fn f(x: &mut u8) { //~ 1a
    *x = 2; //~ 2
    g(&*x); //~ 3
    let _v = *x; //~ 5
}

fn main() {
    let mut l = 0u8;
    f(&mut l); //~ 1b
}
