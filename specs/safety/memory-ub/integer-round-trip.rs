//! A pointer is transmuted to an integer and back: no integer has provenance, and a transmutation exposes none.
//@ memory: sc
//@ alias: none, sb, tb, noalias
//@ expect * *: memory-ub @ read

use std::mem;

fn main() {
    let local = 1u8;
    let address = unsafe { mem::transmute::<*const u8, usize>(&raw const local) };
    let p = unsafe { mem::transmute::<usize, *const u8>(address) };
    let _v = unsafe { *p }; //~ read
}
