//! A callee frees the memory of its mutable argument.
//! models-stacked.md, section 7, p30.
//@ memory: sc
//@ alias: sb2018:profile=literal, sb2018:profile=oct18, sb-2018-11, sb-2018-12, sb-2019-04, sb-2019-05, sb-popl20, sb
//@ expect * sb2018:profile=literal, sb2018:profile=oct18, sb-2018-12, sb-2019-04, sb-2019-05, sb-popl20, sb: ub in all @ 4 (table p30)
//@ expect * sb-2018-11: ok (table p30)

use std::alloc::{alloc, dealloc, Layout};

fn f(a: &mut u8) { //~ 2
    let q = a as *mut u8; //~ 3
    unsafe { dealloc(q, Layout::new::<u8>()) }; //~ 4
} //~ 5

fn main() {
    unsafe {
        let h = alloc(Layout::new::<u8>()); //~ 0
        *h = 0;
        let x = &mut *h; //~ 1
        f(x);
    }
}
