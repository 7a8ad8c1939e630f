//! Two threads that add the counter of the other to their own, twice each (SV-COMP, pthread/fib_bench, scaled down).
//@ memory: sc, rc11
//@ alias: sb, tb
//@ executions sc, rc11: 19
//@ expect * *: ok

use std::sync::atomic::{AtomicI32};
use std::sync::atomic::Ordering::*;
use std::thread;

static X: AtomicI32 = AtomicI32::new(1);
static Y: AtomicI32 = AtomicI32::new(1);
const NUM: i32 = 2;
fn main() {
    let t1 = thread::spawn(|| { for _ in 0..NUM { let p = X.load(SeqCst); let q = Y.load(SeqCst); X.store(p + q, SeqCst); } });
    let t2 = thread::spawn(|| { for _ in 0..NUM { let p = X.load(SeqCst); let q = Y.load(SeqCst); Y.store(p + q, SeqCst); } });
    t1.join().unwrap(); t2.join().unwrap();
    assert!(X.load(SeqCst) <= 34 && Y.load(SeqCst) <= 34);
}
