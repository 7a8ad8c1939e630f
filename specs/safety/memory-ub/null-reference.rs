//! A null pointer is transmuted to a reference.
//@ memory: sc
//@ alias: none, sb, tb, noalias
//@ expect * *: memory-ub @ transmute

use std::mem;
use std::ptr;

fn main() {
    let _r = unsafe { mem::transmute::<*const u8, &u8>(ptr::null()) }; //~ transmute
}
