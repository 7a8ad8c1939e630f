//! A read through a null pointer.
//@ memory: sc
//@ alias: none, sb, tb, noalias
//@ expect * *: memory-ub @ read

use std::ptr;

fn main() {
    let p: *const u8 = ptr::null();
    let _v = unsafe { *p }; //~ read
}
