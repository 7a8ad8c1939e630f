//! Like C14, with a shared reference to a cell as its argument.
//! models-tree.md, section 11, C16.
//@ memory: sc
//@ alias: tb, tb-iw, sb, noalias, regions, refcell, tb:version=v0, tb:version=v1, tb:version=v2
//@ expect * tb, tb-iw, noalias, refcell, tb:version=v0, tb:version=v1, tb:version=v2: ok (table C16)
//@ expect * sb, regions: ub in all @ 11 (table C16)

use std::sync::atomic::AtomicU8;

fn f(a: &AtomicU8, p: *mut u8) -> *mut u8 { //~ 5
    unsafe {
        *a.as_ptr() = 1; //~ 6
        let g = &mut *p.add(1); //~ 7
        let h = g as *mut u8; //~ 8
        h.sub(1) //~ 9
    }
} //~ 10

fn main() {
    unsafe {
        let mut v = [0u8; 2]; //~ 0
        let m = &mut v; //~ 1
        let p = m as *mut [u8; 2] as *mut u8; //~ 2
        let a = &*(p as *mut AtomicU8); //~ 3
        let k = f(a, p);
        let _v = *k; //~ 11
    }
}
