//! A box is an argument, and its memory is freed by the pointer that it was made of: a write from outside, which a weak
//! protector does not allow. The box is forgotten before that.
//! models-tree.md, section 11, C35.
//@ memory: sc
//@ alias: tb, tb-iw, sb, noalias, regions, refcell, tb:version=v0, tb:version=v1, tb:version=v2
//@ expect * tb, tb-iw, sb, tb:version=v0, tb:version=v1, tb:version=v2: ub in all @ 5 (table C35)
//@ expect * noalias, regions, refcell: ok (table C35)

use std::alloc::{dealloc, Layout};
use std::mem;

fn f(x: Box<u8>, p: *mut u8) { //~ 4
    mem::forget(x);
    unsafe { dealloc(p, Layout::new::<u8>()) }; //~ 5
} //~ 6

fn main() {
    unsafe {
        let p = Box::into_raw(Box::new(0u8)); //~ 1
        let x0 = Box::from_raw(p); //~ 2
        f(x0, p);
    }
}
