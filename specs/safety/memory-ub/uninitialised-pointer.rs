//! A pointer is read before it was written.
//@ memory: sc
//@ alias: none, sb, tb, noalias
//@ expect * *: memory-ub @ read

use std::mem::MaybeUninit;

fn main() {
    let slot = MaybeUninit::<*const u8>::uninit();
    let p = unsafe { slot.assume_init() }; //~ read
    let _v = unsafe { *p };
}
