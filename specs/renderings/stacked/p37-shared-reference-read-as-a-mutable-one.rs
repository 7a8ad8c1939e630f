//! The bits of a shared reference are read as a mutable one.
//! models-stacked.md, section 7, p37.
//@ memory: sc
//@ alias: sb2018:profile=literal, sb2018:profile=oct18, sb-2018-11, sb-2018-12, sb-2019-04, sb-2019-05, sb-popl20, sb
//@ expect * sb2018:profile=literal, sb2018:profile=oct18, sb-2018-11, sb-2018-12, sb-2019-04, sb-2019-05, sb-popl20, sb: ub in all @ 2 (table p37)

use std::ptr;

fn main() {
    unsafe {
        let l = 0u8;
        let s = &l; //~ 1
        let x = ptr::read(&raw const s as *const &mut u8); //~ 2
        let _v = *x; //~ 3
    }
}
