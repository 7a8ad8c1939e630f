//! Atomic accesses of different sizes race unless happens-before orders them, or both read
//! (memory-models.md, A8; std::sync::atomic, "Memory model for atomic accesses"). That one reads from
//! the other does not order them: then it could not have read anything else.
//@ memory: sc, rc11
//@ alias: none
//@ expect * none: race @ whole, half
//@ executions *: 0
use std::sync::atomic::{AtomicU16, AtomicU32, Ordering::*};
use std::thread;

static X: AtomicU32 = AtomicU32::new(0);

fn main() {
    let writer = thread::spawn(|| X.store(1, SeqCst)); //~ whole
    let half = unsafe { &*(&X as *const AtomicU32).cast::<AtomicU16>() };
    let seen = half.load(SeqCst); //~ half
    writer.join().unwrap();
    println!("{seen}");
}
