//! A compare-exchange of a value that was read before.
//! As the checker GenMC has it among its litmus tests, from memory and in Rust.
//@ memory: sc, rc11
//@ alias: sb, tb
//@ executions sc, rc11: 4
//@ expect * *: ok

use std::sync::atomic::{AtomicI32};
use std::sync::atomic::Ordering::*;
use std::thread;

static X: AtomicI32 = AtomicI32::new(0);
static Y: AtomicI32 = AtomicI32::new(0);
static Z: AtomicI32 = AtomicI32::new(0);
fn main() {
    let t1 = thread::spawn(|| { let r = X.load(SeqCst); let expected = 0;
        if Y.compare_exchange(expected, r, SeqCst, SeqCst).is_ok() { Z.store(1, SeqCst); } });
    let t2 = thread::spawn(|| { X.store(2, SeqCst); });
    let t3 = thread::spawn(move || { Y.store(2, SeqCst); });
    t1.join().expect("t1"); t2.join().expect("t2"); t3.join().expect("t3");
}
