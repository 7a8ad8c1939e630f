//! A thread that waits in a loop reads a promise like anybody else; and cannot promise what comes
//! behind its own loop, which it does not leave alone.
//@ memory: rc11, ps
//@ alias: sb, tb
//@ expect * *: ok
//@ outcomes rc11: "T1: a=0"
//@ outcomes ps: "T1: a=0", "T1: a=1"
use std::sync::atomic::{AtomicUsize, Ordering::Relaxed};
use std::thread;

static X: AtomicUsize = AtomicUsize::new(0);
static Y: AtomicUsize = AtomicUsize::new(0);

fn main() {
    let t = thread::spawn(|| {
        let a = Y.load(Relaxed);
        X.store(1, Relaxed);
        println!("a={}", a);
    });
    while X.load(Relaxed) == 0 {}
    Y.store(1, Relaxed);
    t.join().unwrap();
}
