//! Writers and a reader, with the handles of the threads in a vector: its loops wait for nothing.
//! As the checker GenMC has it among its litmus tests, from memory and in Rust.
//@ memory: sc, rc11
//@ alias: sb, tb
//@ executions sc, rc11: 6
//@ expect * *: ok

use std::sync::atomic::{AtomicI32};
use std::sync::atomic::Ordering::*;
use std::thread;

static X: AtomicI32 = AtomicI32::new(0);
fn main() {
    let n = 2;
    let mut writers = Vec::with_capacity(n);
    for i in 0..n { writers.push(thread::spawn(move || { X.store(i as i32 + 1, Relaxed) })); }
    let reader = thread::spawn(|| { X.load(Relaxed) });
    for w in writers { w.join().unwrap(); }
    let _ = reader.join();
}
