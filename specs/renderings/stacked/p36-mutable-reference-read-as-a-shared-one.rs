//! The bits of a mutable reference are read as a shared one.
//! models-stacked.md, section 7, p36.
//@ memory: sc
//@ alias: sb2018:profile=literal, sb2018:profile=oct18, sb-2018-11, sb-2018-12, sb-2019-04, sb-2019-05, sb-popl20, sb
//@ expect * sb2018:profile=literal, sb2018:profile=oct18: ub in all @ 2 (table p36)
//@ expect * sb-2018-11, sb-2018-12, sb-2019-04, sb-2019-05, sb-popl20, sb: ub in all @ 5 (table p36)

use std::ptr;

fn main() {
    unsafe {
        let mut l = 0u8;
        let x = &mut l; //~ 1
        let s = ptr::read(&raw const x as *const &u8); //~ 2
        let _v = *s; //~ 3
        *x = 1; //~ 4
        let _v = *s; //~ 5
    }
}
