//! A pointer without provenance may not be used, whatever lives at its address.
//@ memory: sc
//@ alias: none, sb, tb, noalias
//@ expect * *: memory-ub @ read

use std::ptr;

fn main() {
    let local = 1u8;
    let address = &raw const local as usize;
    let p: *const u8 = ptr::without_provenance(address);
    let _v = unsafe { *p }; //~ read
}
