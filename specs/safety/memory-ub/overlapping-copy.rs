//! `copy_nonoverlapping` of ranges that overlap; `copy` may.
//@ memory: sc
//@ alias: none, sb, tb, noalias
//@ expect * *: memory-ub @ copy

use std::ptr;

fn main() {
    let mut a = [1u8, 2, 3];
    let p = &raw mut a as *mut u8;
    unsafe {
        ptr::copy(p, p.add(1), 2);
        ptr::copy_nonoverlapping(p, p.add(1), 2); //~ copy
    }
}
