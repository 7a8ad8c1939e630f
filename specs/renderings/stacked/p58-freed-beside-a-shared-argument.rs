//! A callee frees the memory of its shared argument through a raw pointer.
//! models-stacked.md, section 7, p58.
//@ memory: sc
//@ alias: sb2018:profile=literal, sb2018:profile=oct18, sb-2018-11, sb-2018-12, sb-2019-04, sb-2019-05, sb-popl20, sb
//@ expect * sb2018:profile=literal, sb2018:profile=oct18, sb-2018-12, sb-2019-04, sb-2019-05, sb-popl20, sb: ub in all @ 3 (table p58)
//@ expect * sb-2018-11: ok (table p58)

use std::alloc::{alloc, dealloc, Layout};

fn f(h: *mut u8, _b: &u8) { //~ 2
    unsafe { dealloc(h, Layout::new::<u8>()) }; //~ 3
}

fn main() {
    unsafe {
        let h = alloc(Layout::new::<u8>()); //~ 0
        *h = 0;
        let s = &*h; //~ 1
        f(h, s);
    }
}
