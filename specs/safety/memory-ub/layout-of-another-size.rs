//! Memory is freed with another layout than it was allocated with.
//@ memory: sc
//@ alias: none, sb, tb, noalias
//@ expect * *: memory-ub @ free

use std::alloc::{alloc, dealloc, Layout};

fn main() {
    unsafe {
        let p = alloc(Layout::new::<u16>());
        dealloc(p, Layout::new::<u8>()); //~ free
    }
}
