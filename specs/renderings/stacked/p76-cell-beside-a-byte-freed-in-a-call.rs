//! A callee frees what it was lent: a cell with a plain byte beside it.
//! models-stacked.md, section 7, p76.
//@ memory: sc
//@ alias: sb2018:profile=literal, sb2018:profile=oct18, sb-2018-11, sb-2018-12, sb-2019-04, sb-2019-05, sb-popl20, sb
//@ expect * sb2018:profile=literal, sb2018:profile=oct18, sb-2018-12, sb-2019-04, sb-2019-05, sb-popl20, sb: ub in all @ 3 (table p76)
//@ expect * sb-2018-11: ok (table p76)

use std::alloc::{alloc, dealloc, Layout};
use std::sync::atomic::AtomicU8;

#[repr(C)]
struct S(AtomicU8, u8);

fn f(_a: &S, h: *mut u8) { //~ 2
    unsafe { dealloc(h, Layout::new::<S>()) }; //~ 3
}

fn main() {
    unsafe {
        let h = alloc(Layout::new::<S>()); //~ 0
        *h = 0;
        *h.add(1) = 0;
        let x = &*(h as *mut S); //~ 1
        f(x, h);
    }
}
