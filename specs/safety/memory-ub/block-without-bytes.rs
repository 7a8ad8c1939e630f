//! The allocator is asked for no bytes, which it may not be.
//@ memory: sc
//@ alias: none, sb, tb, noalias
//@ expect * *: memory-ub @ alloc

use std::alloc::{alloc, Layout};

fn main() {
    let _p = unsafe { alloc(Layout::new::<()>()) }; //~ alloc
}
