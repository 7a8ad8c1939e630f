//! D10-exposed-address, with the provenance of a pointer made from an integer chosen at the cast: only the first block was
//! exposed then, which is dead. Where the second block has its address the write is undefined behaviour, whatever
//! is chosen.
//! `alloc` and `dealloc` stand for Box here.
//! Demonstration D10 of demos.md; UCG 392.
//@ memory: sc, rc11
//@ alias: sb, tb, tb-iw, noalias
//@ intptr: at-cast
//@ expect * *: ub @ write

use std::alloc::{alloc, dealloc, Layout};
use std::ptr;

fn main() {
    unsafe {
        let a = alloc(Layout::new::<u8>());
        let n = a.expose_provenance();
        dealloc(a, Layout::new::<u8>());
        let p = ptr::with_exposed_provenance_mut::<u8>(n);
        let b = alloc(Layout::new::<u8>());
        if b.expose_provenance() == n {
            *p = 1; //~ write
        }
        dealloc(b, Layout::new::<u8>());
    }
}
