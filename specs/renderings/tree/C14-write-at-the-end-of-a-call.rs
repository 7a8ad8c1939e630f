//! The end of a call that wrote counts as a write, for pointers that were made meanwhile.
//! models-tree.md, section 11, C14.
//@ memory: sc
//@ alias: tb, tb-iw, sb, noalias, regions, refcell, tb:version=v0, tb:version=v1, tb:version=v2, tb:version=v3, tb:version=v4, tb-pldi25, tb:version=v5, tb:version=v6, tb:version=v7
//@ expect * tb, tb-iw, sb, regions, tb:version=v3, tb:version=v4, tb-pldi25, tb:version=v5, tb:version=v6, tb:version=v7: ub in all @ 10 (table C14)
//@ expect * noalias, refcell, tb:version=v0, tb:version=v1, tb:version=v2: ok (table C14)

use std::alloc::{alloc, dealloc, Layout};

fn f(a: &mut u8, p: *mut u8) -> *mut u8 { //~ 4
    *a = 1; //~ 5
    unsafe {
        let g = &mut *p.add(1); //~ 6
        let h = g as *mut u8; //~ 7
        h.sub(1) //~ 8
    }
} //~ 9

fn main() {
    unsafe {
        let v = alloc(Layout::new::<[u8; 2]>()); //~ 0
        *v = 0;
        *v.add(1) = 0;
        let p = v; //~ 1
        let a = &mut *p; //~ 2
        let k = f(a, p);
        let _v = *k; //~ 10
        dealloc(v, Layout::new::<[u8; 2]>());
    }
}
