//! Two compare-exchanges from the same value, and a read.
//! As the checker GenMC has it among its litmus tests, from memory and in Rust.
//@ memory: sc, rc11
//@ alias: sb, tb
//@ executions sc, rc11: 2
//@ expect * *: ok

use std::sync::atomic::{AtomicI32};
use std::sync::atomic::Ordering::*;
use std::thread;

static X: AtomicI32 = AtomicI32::new(0);
fn main() {
    let t1 = thread::spawn(|| { let _ = X.compare_exchange(0, 42, SeqCst, SeqCst); });
    let t2 = thread::spawn(|| { let _ = X.compare_exchange(0, 17, SeqCst, SeqCst); X.load(SeqCst) });
    t1.join().unwrap(); t2.join().unwrap();
}
