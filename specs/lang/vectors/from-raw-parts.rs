//! A vector taken apart and put together again frees its block once.
//@ memory: sc
//@ alias: sb, tb
//@ expect sc *: ok
//@ outcomes sc: "2 3"

use std::mem::ManuallyDrop;

fn main() {
    let mut v = ManuallyDrop::new(vec![1, 2]);
    let (p, len, cap) = (v.as_mut_ptr(), v.len(), v.capacity());
    unsafe { *p = 3 };
    let w = unsafe { Vec::from_raw_parts(p, len, cap) };
    println!("{} {}", w.len(), w[0]);
}
