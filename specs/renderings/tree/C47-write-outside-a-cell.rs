//! Like C46, with cells.
//! models-tree.md, section 11, C47.
//@ memory: sc
//@ alias: tb, tb-iw, sb, noalias, regions, refcell, tb:version=v0, tb:version=v1, tb:version=v2
//@ expect * tb, tb-iw, noalias, refcell, tb:version=v0, tb:version=v1, tb:version=v2: ok (table C47)
//@ expect * sb, regions: ub in all @ 3 (table C47)

use std::sync::atomic::AtomicU8;

fn main() {
    unsafe {
        let d = [AtomicU8::new(0), AtomicU8::new(0)]; //~ 0
        let c = &d[0]; //~ 1
        let p = c as *const AtomicU8 as *mut u8; //~ 2
        *p.add(1) = 1; //~ 3
    }
}
