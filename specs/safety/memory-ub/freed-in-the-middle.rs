//! Memory is freed by a pointer to its second byte.
//@ memory: sc
//@ alias: none, sb, tb, noalias
//@ expect * *: memory-ub @ free

use std::alloc::{alloc, dealloc, Layout};

fn main() {
    unsafe {
        let p = alloc(Layout::new::<[u8; 2]>());
        dealloc(p.add(1), Layout::new::<[u8; 2]>()); //~ free
    }
}
