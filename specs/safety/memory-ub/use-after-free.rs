//! A read of the heap after it was freed.
//@ memory: sc
//@ alias: none, sb, tb, noalias
//@ expect * *: memory-ub @ read

use std::alloc::{alloc, dealloc, Layout};

fn main() {
    unsafe {
        let p = alloc(Layout::new::<u8>());
        *p = 1;
        dealloc(p, Layout::new::<u8>());
        let _v = *p; //~ read
    }
}
