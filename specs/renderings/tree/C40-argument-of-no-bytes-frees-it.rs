//! Like C39, but freed through the argument itself.
//! models-tree.md, section 11, C40.
//@ memory: sc
//@ alias: tb, tb-iw, sb, noalias, regions, refcell, tb:version=v0, tb:version=v1, tb:version=v2
//@ expect * tb, tb-iw, sb, regions, tb:version=v0, tb:version=v1, tb:version=v2: ub in all @ 5 (table C40)
//@ expect * noalias, refcell: ok (table C40)

use std::alloc::{alloc, dealloc, Layout};

fn f(x: &mut [u8; 0]) { //~ 3
    let q = x as *mut [u8; 0] as *mut u8; //~ 4
    unsafe { dealloc(q, Layout::new::<u8>()) }; //~ 5
}

fn main() {
    unsafe {
        let p = alloc(Layout::new::<u8>()); //~ 0
        *p = 0;
        let z = &mut *(p as *mut [u8; 0]); //~ 1
        f(z);
    }
}
