//! A callee frees the memory of the cell that it was lent: the counter of an `Arc`.
//! models-stacked.md, section 7, p31.
//@ memory: sc
//@ alias: sb2018:profile=literal, sb2018:profile=oct18, sb-2018-11, sb-2018-12, sb-2019-04, sb-2019-05, sb-popl20, sb
//@ expect * sb2018:profile=literal, sb2018:profile=oct18, sb-2019-04, sb-2019-05, sb-popl20: ub in all @ 4 (table p31)
//@ expect * sb-2018-11, sb-2018-12, sb: ok (table p31)

use std::alloc::{alloc, dealloc, Layout};
use std::sync::atomic::AtomicU8;

fn f(a: &AtomicU8) { //~ 2
    let q = a.as_ptr(); //~ 3
    unsafe { dealloc(q, Layout::new::<u8>()) }; //~ 4
} //~ 5

fn main() {
    unsafe {
        let h = alloc(Layout::new::<u8>()); //~ 0
        *h = 0;
        let x = &*(h as *mut AtomicU8); //~ 1
        f(x);
    }
}
