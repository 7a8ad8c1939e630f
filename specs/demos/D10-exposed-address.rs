//! A block's address is exposed and the block freed; a pointer is made from the address, and is written through only if a
//! second block has the same address. It is fine where the provenance is chosen at the use: then the second block is
//! exposed too. Chosen at the cast it is undefined behaviour, as only the dead block was exposed then
//! (D10-exposed-address-at-the-cast). So to move an allocation across a cast changes what a program may do.
//! `alloc` and `dealloc` stand for Box here.
//! Demonstration D10 of demos.md; UCG 392.
//@ memory: sc, rc11
//@ alias: sb, tb, tb-iw, noalias
//@ expect * *: ok

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
            *p = 1;
        }
        dealloc(b, Layout::new::<u8>());
    }
}
