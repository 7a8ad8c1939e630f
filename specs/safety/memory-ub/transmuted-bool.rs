//! A byte that is neither 0 nor 1 is transmuted to a `bool`.
//@ memory: sc
//@ alias: none, sb, tb, noalias
//@ expect * *: memory-ub @ transmute

use std::mem;

fn main() {
    let two = 2u8;
    let _b = unsafe { mem::transmute::<u8, bool>(two) }; //~ transmute
}
