//! A shared reference is cast to `*mut` and written through.
//! models-stacked.md, section 7, p25.
//@ memory: sc
//@ alias: sb2018:profile=literal, sb2018:profile=oct18, sb-2018-11, sb-2018-12, sb-2019-04, sb-2019-05, sb-popl20, sb
//@ expect * sb2018:profile=literal, sb2018:profile=oct18, sb-2018-12, sb-2019-04, sb-2019-05, sb-popl20, sb: ub in all @ 4 (table p25)
//@ expect * sb-2018-11: ok (table p25)

#![allow(invalid_reference_casting)]

fn main() {
    unsafe {
        let mut l = 0u8;
        let x = &mut l; //~ 1
        let s = &*x; //~ 2
        let q = s as *const u8 as *mut u8; //~ 3
        *q = 1; //~ 4
    }
}
