//! A shared reference to the heap is cast to `*mut`, written through, and read.
//! models-stacked.md, section 7, p62.
//@ memory: sc
//@ alias: sb2018:profile=literal, sb2018:profile=oct18, sb-2018-11, sb-2018-12, sb-2019-04, sb-2019-05, sb-popl20, sb
//@ expect * sb2018:profile=literal, sb: ub in all @ 3 (table p62)
//@ expect * sb2018:profile=oct18, sb-2018-11, sb-2018-12, sb-2019-04, sb-2019-05, sb-popl20: ub in all @ 4 (table p62)

#![allow(invalid_reference_casting)]

use std::alloc::{alloc, dealloc, Layout};

fn main() {
    unsafe {
        let h = alloc(Layout::new::<u8>()); //~ 0
        *h = 0;
        let x = &*h; //~ 1
        let q = x as *const u8 as *mut u8; //~ 2
        *q = 1; //~ 3
        let _v = *x; //~ 4
        dealloc(h, Layout::new::<u8>());
    }
}
