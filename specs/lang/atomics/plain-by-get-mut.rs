//! `get_mut` of an atomic is a plain access, for which the borrow checker asks for the only reference. In Stacked Borrows the
//! mutable borrow by the closure is a write already, beside the other thread's access or before it; in Tree Borrows it is a
//! read that may race, and the write may.
//@ memory: sc, rc11
//@ alias: sb, tb
//@ rustc: no (the borrow checker: E0502)
//@ expect * sb: ub in all @ unique, atomic
//@ expect * tb: ub in all @ unique, atomic
//@ expect * tb: race @ unique, atomic

use std::sync::atomic::{AtomicU32, Ordering::*};
use std::thread;

fn main() {
    let mut x = AtomicU32::new(0);
    thread::scope(|s| {
        s.spawn(|| x.fetch_add(1, Relaxed)); //~ atomic
        s.spawn(|| *x.get_mut() = 2); //~ unique
    });
}
