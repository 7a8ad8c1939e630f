//! An integer must be initialised when it is read as one; its bytes may be copied before.
//@ memory: sc
//@ alias: sb, tb
//@ expect * *: memory-ub @ read
//@ outcomes *: "[undefined behaviour: reading uninitialised memory]"

use std::mem::MaybeUninit;

fn main() {
    let slot = MaybeUninit::<u32>::uninit();
    let copy = slot;
    let _v = unsafe { copy.assume_init() }; //~ read
}
