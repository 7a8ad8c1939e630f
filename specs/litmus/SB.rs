//! Store buffering in Rust, relaxed: both threads may read the old value under RC11.
//! memory-models.md, A10.
//@ memory: sc, rc11
//@ alias: none
//@ executions sc: 3
//@ executions rc11: 4
//@ outcomes sc: "a=0 b=1", "a=1 b=0", "a=1 b=1"
//@ outcomes rc11: "a=0 b=0", "a=0 b=1", "a=1 b=0", "a=1 b=1"

use std::sync::atomic::{AtomicU32, Ordering::Relaxed};
use std::thread;

static X: AtomicU32 = AtomicU32::new(0);
static Y: AtomicU32 = AtomicU32::new(0);

fn main() {
    let t1 = thread::spawn(|| {
        X.store(1, Relaxed);
        Y.load(Relaxed)
    });
    let t2 = thread::spawn(|| {
        Y.store(1, Relaxed);
        X.load(Relaxed)
    });
    let a = t1.join().unwrap();
    let b = t2.join().unwrap();
    println!("a={a} b={b}");
}
