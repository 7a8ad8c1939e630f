//! A raw pointer becomes a reference to a cell by `transmute`; an older raw pointer writes during the call that got it.
//! models-stacked.md, section 7, p32.
//@ memory: sc
//@ alias: sb2018:profile=literal, sb2018:profile=oct18, sb-2018-11, sb-2018-12, sb-2019-04, sb-2019-05, sb-popl20, sb
//@ expect * sb2018:profile=literal, sb2018:profile=oct18, sb-2018-11, sb-2018-12, sb-2019-04, sb-2019-05, sb-popl20, sb: ok (table p32)

use std::mem;
use std::sync::atomic::AtomicU8;

fn f(_x: &AtomicU8, q1: *mut u8) { //~ 5
    unsafe { *q1 = 1 }; //~ 6
} //~ 7

fn main() {
    unsafe {
        let mut l = 0u8;
        let q1 = &mut l as *mut u8; //~ 1
        let u = &mut *q1; //~ 2
        let q2 = u as *mut u8; //~ 3
        let s = mem::transmute::<*mut u8, &AtomicU8>(q2); //~ 4
        f(s, q1);
    }
}
