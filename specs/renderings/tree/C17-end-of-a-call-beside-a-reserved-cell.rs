//! A call with a written argument around a call with a mutable reference to a cell of no bytes. Is the write at the end of
//! the outer call foreign to the cell's reference? The outer call gets it by a pointer, so that it does not protect it.
//! models-tree.md, section 11, C17.
//@ memory: sc
//@ alias: tb, tb-iw, sb, noalias, regions, refcell, tb:version=v0, tb:version=v1, tb:version=v2, tb:version=v3, tb:version=v4, tb-pldi25, tb:version=v5, tb:version=v6, tb:version=v7
//@ expect * tb, tb-iw, sb, regions, tb:version=v4, tb-pldi25, tb:version=v5, tb:version=v6, tb:version=v7: ub in all @ 11 (table C17)
//@ expect * noalias, refcell, tb:version=v0, tb:version=v1, tb:version=v2, tb:version=v3: ok (table C17)

use std::sync::atomic::AtomicU8;

fn inner(y: &mut [AtomicU8; 0]) -> *mut u8 { //~ 7
    y as *mut [AtomicU8; 0] as *mut u8
} //~ 8

fn outer(x: &mut u8, z: *mut &mut [AtomicU8; 0]) -> *mut u8 { //~ 4
    *x = 1; //~ 5
    unsafe { inner(*z) } //~ 6
} //~ 9

fn main() {
    unsafe {
        let mut d = 0u8; //~ 0
        let p = &raw mut d; //~ 1
        let m = &mut *p; //~ 2
        let mut z = &mut *(p as *mut [AtomicU8; 0]); //~ 3
        let y = outer(m, &raw mut z); //~ 10
        *y = 2; //~ 11
    }
}
