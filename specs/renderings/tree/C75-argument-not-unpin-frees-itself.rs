//! A callee frees what its mutable argument points to, which is not `Unpin`: nothing protects it.
//! models-tree.md, section 11, C75.
//@ memory: sc
//@ alias: tb, tb-iw, sb, noalias, regions, refcell, tb:version=v0, tb:version=v1, tb:version=v2
//@ expect * tb, tb-iw, sb, noalias, regions, refcell, tb:version=v0, tb:version=v1, tb:version=v2: ok (table C75)

use std::alloc::{alloc, dealloc, Layout};
use std::marker::PhantomPinned;

struct S(u8, PhantomPinned);

fn f(x: &mut S) { //~ 3
    let p = x as *mut S; //~ 4
    unsafe { dealloc(p as *mut u8, Layout::new::<S>()) }; //~ 5
} //~ 6

fn main() {
    unsafe {
        let b = alloc(Layout::new::<S>()) as *mut S; //~ 0
        (*b).0 = 0;
        let m = &mut *b; //~ 1
        f(m);
    }
}
