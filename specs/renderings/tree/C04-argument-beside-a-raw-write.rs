//! Like C03, but the raw pointer writes.
//! models-tree.md, section 11, C04.
//@ memory: sc
//@ alias: tb, tb-iw, sb, noalias, regions, refcell, tb:version=v0, tb:version=v1, tb:version=v2
//@ expect * tb, tb-iw, sb, regions, refcell, tb:version=v0, tb:version=v1, tb:version=v2: ub in all @ 8 (table C04)
//@ expect * noalias: ok (table C04)

fn f(_s: &mut u8) {} //~ 6

fn main() {
    unsafe {
        let mut x = 0u8; //~ 0
        let m = &mut x; //~ 1
        let z = m as *mut u8; //~ 2
        *z = 1; //~ 3
        f(&mut x); //~ 4
        *z = 2; //~ 8
    }
}
