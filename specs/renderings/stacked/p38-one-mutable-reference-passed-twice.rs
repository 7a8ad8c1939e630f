//! One mutable reference is passed twice.
//! Not what the table says under sb-2018-11: what comes out of a transmutation is reborrowed, so that the second copy
//! ends the first one before the call; the row passes the bits themselves, and this version has no barriers.
//! models-stacked.md, section 7, p38.
//@ memory: sc
//@ alias: sb2018:profile=literal, sb2018:profile=oct18, sb-2018-11, sb-2018-12, sb-2019-04, sb-2019-05, sb-popl20, sb
//@ expect * sb2018:profile=literal, sb2018:profile=oct18, sb-2018-12, sb-2019-04, sb-2019-05, sb-popl20, sb: ub in all @ 3a (table p38)
//@ expect * sb-2018-11: ub in all @ 3a

use std::mem;

fn f(_a: &mut u8, _b: &mut u8) {} //~ 3a

fn main() {
    unsafe {
        let mut l = 0u8;
        let x = &mut l; //~ 1
        let bits = *(&raw const x as *const *mut u8); //~ 2
        f(
            mem::transmute::<*mut u8, &mut u8>(bits),
            mem::transmute::<*mut u8, &mut u8>(bits),
        ); //~ 3b
    }
}
