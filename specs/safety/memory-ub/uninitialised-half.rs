//! Half of an integer is written, all of it is read.
//@ memory: sc
//@ alias: none, sb, tb, noalias
//@ expect * *: memory-ub @ read

use std::mem::MaybeUninit;

fn main() {
    let mut slot = MaybeUninit::<u16>::uninit();
    unsafe {
        *(slot.as_mut_ptr() as *mut u8) = 1;
        let _v = *slot.as_ptr(); //~ read
    }
}
