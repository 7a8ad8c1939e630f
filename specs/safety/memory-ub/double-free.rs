//! The heap is freed twice.
//@ memory: sc
//@ alias: none, sb, tb, noalias
//@ expect * *: memory-ub @ again

use std::alloc::{alloc, dealloc, Layout};

fn main() {
    unsafe {
        let p = alloc(Layout::new::<u8>());
        dealloc(p, Layout::new::<u8>());
        dealloc(p, Layout::new::<u8>()); //~ again
    }
}
