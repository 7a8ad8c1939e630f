//! Like C17, with the write that a compiler may want to insert: another one to the outer argument, during the inner call.
//! models-tree.md, section 11, C18.
//@ memory: sc
//@ alias: tb, tb-iw, sb, noalias, regions, refcell, tb:version=v0, tb:version=v1, tb:version=v2, tb:version=v3, tb:version=v4, tb-pldi25, tb:version=v5, tb:version=v6, tb:version=v7
//@ expect * tb, tb-iw, sb, regions, tb:version=v0, tb:version=v1, tb:version=v2, tb:version=v3, tb:version=v4, tb-pldi25, tb:version=v5, tb:version=v6, tb:version=v7: ub in all @ 12 (table C18)
//@ expect * noalias, refcell: ok (table C18)

use std::sync::atomic::AtomicU8;

fn inner(y: &mut [AtomicU8; 0], x: *mut &mut u8) -> *mut u8 { //~ 7
    unsafe { **x = 2 }; //~ 8
    y as *mut [AtomicU8; 0] as *mut u8
} //~ 9

fn outer(mut x: &mut u8, z: *mut &mut [AtomicU8; 0]) -> *mut u8 { //~ 4
    *x = 1; //~ 5
    unsafe { inner(*z, &raw mut x) } //~ 6
} //~ 10

fn main() {
    unsafe {
        let mut d = 0u8; //~ 0
        let p = &raw mut d; //~ 1
        let m = &mut *p; //~ 2
        let mut z = &mut *(p as *mut [AtomicU8; 0]); //~ 3
        let y = outer(m, &raw mut z); //~ 11
        *y = 3; //~ 12
    }
}
