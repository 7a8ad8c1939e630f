//! A release sequence of two read-modify-writes by another thread, the second a compare-exchange that may fail.
//! As the checker GenMC has it among its litmus tests, from memory and in Rust.
//@ memory: sc, rc11
//@ alias: sb, tb
//@ executions sc, rc11: 10
//@ expect * *: ok

use std::sync::atomic::{AtomicI32, fence};
use std::sync::atomic::Ordering::*;
use std::thread;

static X: AtomicI32 = AtomicI32::new(0);
static Y: AtomicI32 = AtomicI32::new(0);
fn main() {
    let t1 = thread::spawn(|| { X.store(1, Relaxed); Y.store(1, Release); });
    let t2 = thread::spawn(|| {
        let mut expected = 2;
        Y.fetch_add(1, Relaxed);
        let _ = match Y.compare_exchange(expected, 3, Relaxed, Relaxed) { Ok(_) => true, Err(v) => { expected = v; let _ = expected; false } };
    });
    let t3 = thread::spawn(|| {
        if Y.load(Relaxed) > 2 { fence(Acquire); let _x = X.load(Relaxed); }
    });
    for t in [t1, t2, t3] { t.join().unwrap(); }
}
