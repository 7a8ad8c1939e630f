//! What `slice.as_ptr()` and then `slice.as_mut_ptr()` do, for a copy within one slice.
//! models-tree.md, section 11, C44.
//@ memory: sc
//@ alias: tb, tb-iw, sb, noalias, regions, refcell, tb:version=v0, tb:version=v1, tb:version=v2
//@ expect * tb, tb-iw, noalias, tb:version=v0, tb:version=v1, tb:version=v2: ok (table C44)
//@ expect * sb, regions, refcell: ub in all @ 5 (table C44)

fn main() {
    unsafe {
        let mut d = [0u8; 2]; //~ 0
        let a = &d; //~ 1
        let from = a as *const [u8; 2] as *const u8; //~ 2
        let b = &mut d; //~ 3
        let to = b as *mut [u8; 2] as *mut u8; //~ 4
        let _v = *from; //~ 5
        *to.add(1) = 1; //~ 6
    }
}
