//! Store buffering in Rust, relaxed: both threads may read the old value under RC11.
//! memory-models.md, A10.
//@ memory: sc, tso, pso, sra, ra, rc11, cpp20, rc11-c11rs, rc11-nosc, rc11-inorder, ps
//@ alias: none
//@ executions sc: 3
//@ executions tso, pso, sra, ra, rc11, cpp20, rc11-c11rs, rc11-nosc, rc11-inorder, ps: 4
//@ outcomes sc: "a=0 b=1", "a=1 b=0", "a=1 b=1"
//@ outcomes tso, pso, sra, ra, rc11, cpp20, rc11-c11rs, rc11-nosc, rc11-inorder, ps: "a=0 b=0", "a=0 b=1", "a=1 b=0", "a=1 b=1"

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
