//! The memory beside an argument of no bytes is freed during the call.
//! models-tree.md, section 11, C39.
//@ memory: sc
//@ alias: tb, tb-iw, sb, noalias, regions, refcell, tb:version=v0, tb:version=v1, tb:version=v2, tb:version=v3, tb:version=v4, tb-pldi25, tb:version=v5, tb:version=v6, tb:version=v7
//@ expect * tb, tb-iw, sb, noalias, regions, refcell, tb:version=v7: ok (table C39)
//@ expect * tb:version=v0, tb:version=v1, tb:version=v2, tb:version=v3, tb:version=v4, tb-pldi25, tb:version=v5, tb:version=v6: ub in all @ 4 (table C39)

use std::alloc::{alloc, dealloc, Layout};

fn f(_x: &mut [u8; 0], p: *mut u8) { //~ 3
    unsafe { dealloc(p, Layout::new::<u8>()) }; //~ 4
}

fn main() {
    unsafe {
        let p = alloc(Layout::new::<u8>()); //~ 0
        *p = 0;
        let z = &mut *(p as *mut [u8; 0]); //~ 1
        f(z, p);
    }
}
