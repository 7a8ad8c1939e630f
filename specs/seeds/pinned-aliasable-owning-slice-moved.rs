//! The slice of OwningSlice is used after its Box was moved into a call and out again. Pinning forbids that. Stacked Borrows takes
//! the creation of a Box for a write; so does Tree Borrows with implicit writes, for arguments.
//! The crate pinned-aliasable, its README, OwningSlice (seed 001).
//@ memory: sc
//@ alias: sb2018, sb, tb, tb-iw, sb:box=raw, noalias
//@ expect * sb2018, tb, sb:box=raw, noalias: ok
//@ expect * sb, tb-iw: ub in all @ read

struct OwningSlice {
    slice: *mut [u8; 3],
    data: Box<[u8; 3]>,
}

impl OwningSlice {
    fn moved(self) -> Self {
        self
    }
}

fn main() {
    let mut data = Box::new([1, 2, 3]);
    let slice: *mut [u8; 3] = &mut *data;
    let owning = OwningSlice { slice, data };
    let owning = owning.moved();
    let _v = unsafe { *owning.slice }; //~ read
}
