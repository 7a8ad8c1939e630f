//! A local is freed as if it were on the heap.
//@ memory: sc
//@ alias: none, sb, tb, noalias
//@ expect * *: memory-ub @ free

use std::alloc::{dealloc, Layout};

fn main() {
    let mut local = 1u8;
    unsafe { dealloc(&raw mut local, Layout::new::<u8>()) }; //~ free
}
