//! The shape of `String::as_mut_ptr`: a reference to one byte is used to write the next.
//! models-tree.md, section 11, C71.
//@ memory: sc
//@ alias: tb, tb-iw, sb, noalias, regions, refcell, tb:version=v0, tb:version=v1, tb:version=v2
//@ expect * tb, tb-iw, noalias, refcell, tb:version=v0, tb:version=v1, tb:version=v2: ok (table C71)
//@ expect * sb, regions: ub in all @ 3 (table C71)

use std::alloc::{alloc, dealloc, Layout};

fn main() {
    unsafe {
        let s = alloc(Layout::new::<[u8; 2]>()); //~ 0
        *s = 0;
        *s.add(1) = 0;
        let m = &mut *s; //~ 1
        let p = m as *mut u8; //~ 2
        *p.add(1) = 1; //~ 3
        dealloc(s, Layout::new::<[u8; 2]>());
    }
}
