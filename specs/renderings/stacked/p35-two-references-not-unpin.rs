//! Two mutable references to what is not `Unpin`, made of one raw pointer: today neither is unique.
//! models-stacked.md, section 7, p35.
//@ memory: sc
//@ alias: sb2018:profile=literal, sb2018:profile=oct18, sb-2018-11, sb-2018-12, sb-2019-04, sb-2019-05, sb-popl20, sb
//@ expect * sb2018:profile=literal, sb2018:profile=oct18, sb-2018-11, sb-2018-12, sb-2019-04, sb-2019-05, sb-popl20: ub in all @ 3 (table p35)
//@ expect * sb: ok (table p35)

use std::alloc::{alloc, Layout};
use std::marker::PhantomPinned;

struct S(u8, PhantomPinned);

fn main() {
    unsafe {
        let h = alloc(Layout::new::<S>()) as *mut S; //~ 0
        (*h).0 = 0;
        let a = &mut *h; //~ 1
        let b = &mut *h; //~ 2
        a.0 = 1; //~ 3
        b.0 = 2; //~ 4
        a.0 = 3; //~ 5
    }
}
