//! A shared reference that a raw write has ended is passed to a function that does nothing.
//! models-stacked.md, section 7, p50.
//@ memory: sc
//@ alias: sb2018:profile=literal, sb2018:profile=oct18, sb-2018-11, sb-2018-12, sb-2019-04, sb-2019-05, sb-popl20, sb
//@ expect * sb2018:profile=literal: ub in all @ 3 (table p50)
//@ expect * sb2018:profile=oct18: ub in all @ 4a (table p50)
//@ expect * sb-2018-11, sb-2018-12, sb-2019-04, sb-2019-05, sb-popl20, sb: ub in all @ 4b (table p50)

fn f(_a: &u8) {} //~ 4a

fn main() {
    unsafe {
        let mut l = 0u8;
        let q = &mut l as *mut u8; //~ 1
        let s = &*q; //~ 2
        *q = 1; //~ 3
        f(s); //~ 4b
    }
}
