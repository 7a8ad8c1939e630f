//! Undefined behaviour keeps no promise: having read 1, T1 could not store to X any more, so it
//! cannot have promised to. An aliasing model has no say in what is certified at all.
//! memory-models.md, A7; design README, contract 1.
//@ memory: rc11, ps
//@ alias: sb, tb
//@ expect * *: ok
//@ executions *: 3
use std::sync::atomic::{AtomicUsize, Ordering::Relaxed};
use std::thread;

static X: AtomicUsize = AtomicUsize::new(0);
static Y: AtomicUsize = AtomicUsize::new(0);

fn main() {
    let t = thread::spawn(|| {
        let a = Y.load(Relaxed);
        if a == 1 {
            let p: *mut i32 = std::ptr::null_mut();
            unsafe { *p = 1 };
        }
        X.store(1, Relaxed);
    });
    let x = X.load(Relaxed);
    Y.store(x, Relaxed);
    t.join().unwrap();
}
