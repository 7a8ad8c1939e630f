//! "You cannot extend the pointer's provenance": a reference to four of ten elements, cast to a raw pointer, which writes the
//! seventh. In Stacked Borrows the reference has no item there; Tree Borrows has no provenance of subobjects: a reference
//! may be used on all of its allocation. A range is no index in the subset yet, so that the reference is made of a raw pointer to
//! the whole array. In 2018 raw pointers had no tags, and the write is taken for one through that pointer.
//! A forum thread on aliasing rules (seed 002), the answer with the region and tree rule.
//@ memory: sc
//@ alias: sb2018, sb-2018-12, sb-popl20, sb, tb, tb-iw, tb:version=v0, noalias, regions, regions:region=off
//@ expect * sb, regions: ub in all @ write
//@ expect * sb2018, sb-2018-12, sb-popl20, tb, tb-iw, tb:version=v0, noalias, regions:region=off: ok

fn main() {
    let mut arr = [0u8; 10];
    unsafe {
        let slice = &mut *(&raw mut arr as *mut [u8; 4]);
        *(slice as *mut [u8; 4] as *mut u8).add(6) = 1; //~ write
    }
}
