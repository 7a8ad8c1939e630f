//! A read through a raw pointer, under a mutable reference to a cell with a shared reborrow.
//! models-stacked.md, section 7, p43.
//@ memory: sc
//@ alias: sb2018:profile=literal, sb2018:profile=oct18, sb-2018-11, sb-2018-12, sb-2019-04, sb-2019-05, sb-popl20, sb
//@ expect * sb2018:profile=literal, sb2018:profile=oct18, sb-2018-11, sb-2018-12: ok (table p43)
//@ expect * sb-2019-04, sb-2019-05, sb-popl20, sb: ub in all @ 6 (table p43)

use std::sync::atomic::AtomicU8;

fn main() {
    unsafe {
        let mut l = AtomicU8::new(0);
        let x = &mut l; //~ 1
        let q = x as *mut AtomicU8; //~ 2
        let x2 = &mut *q; //~ 3
        let _s = &*x2; //~ 4
        let _v = *(q as *mut u8); //~ 5
        let _z = &mut *x2; //~ 6
    }
}
