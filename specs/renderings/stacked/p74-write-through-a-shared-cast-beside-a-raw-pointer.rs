//! A local lent as `&`, cast to `*mut`, and written. Without tags the older raw pointer allows it.
//! models-stacked.md, section 7, p74.
//@ memory: sc
//@ alias: sb2018:profile=literal, sb2018:profile=oct18, sb-2018-11, sb-2018-12, sb-2019-04, sb-2019-05, sb-popl20, sb
//@ expect * sb2018:profile=literal, sb2018:profile=oct18, sb: ub in all @ 3 (table p74)
//@ expect * sb-2018-11, sb-2018-12, sb-2019-04, sb-2019-05, sb-popl20: ok (table p74)

#![allow(invalid_reference_casting)]

fn main() {
    unsafe {
        let mut l = 0u8;
        let _f = &mut l as *mut u8; //~ 1
        let c = &l as *const u8 as *mut u8; //~ 2
        *c = 1; //~ 3
    }
}
