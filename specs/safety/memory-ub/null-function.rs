//! A null pointer is transmuted to a function, and called.
//@ memory: sc
//@ alias: none, sb, tb, noalias
//@ expect * *: memory-ub @ transmute

use std::mem;

fn main() {
    let f = unsafe { mem::transmute::<usize, fn()>(0) }; //~ transmute
    f();
}
