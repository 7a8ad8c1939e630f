//! An increment beside a store and an increment.
//! As the checker GenMC has it among its litmus tests, from memory and in Rust.
//@ memory: sc, rc11
//@ alias: sb, tb
//@ executions sc, rc11: 3
//@ expect * *: ok

use std::sync::atomic::{AtomicI32};
use std::sync::atomic::Ordering::*;
use std::thread;

static X: AtomicI32 = AtomicI32::new(0);
fn main() {
    let t1 = thread::spawn(|| { X.fetch_add(1, Relaxed); });
    let t2 = thread::spawn(|| { X.store(4, Release); X.fetch_add(2, Relaxed); });
    t1.join().unwrap(); t2.join().unwrap();
}
