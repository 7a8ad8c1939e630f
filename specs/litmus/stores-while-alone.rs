//! Main stores while it is alone, between two phases of threads that store to the same location: its
//! store comes after all that were there. Two choices of three are left: what the first thread
//! reads, and which store comes last at each location: 2 * 2 * 2 executions.
//@ memory: rc11
//@ alias: sb, tb
//@ expect rc11 sb, tb: ok
//@ executions rc11: 8
//@ outcomes rc11: "4 1", "4 2", "5 1", "5 2"
use std::sync::atomic::{AtomicU32, Ordering::*};
use std::thread;

static X: AtomicU32 = AtomicU32::new(0);
static Y: AtomicU32 = AtomicU32::new(0);

fn main() {
    let reader = thread::spawn(|| {
        if X.load(Relaxed) == 1 {
            X.store(2, Relaxed);
        }
    });
    let writer = thread::spawn(|| X.store(1, Relaxed));
    writer.join().unwrap();
    reader.join().unwrap();
    X.store(3, Relaxed);
    let other = thread::spawn(|| {
        X.store(4, Relaxed);
        Y.store(1, Relaxed);
    });
    Y.store(2, Relaxed);
    X.store(5, Relaxed);
    other.join().unwrap();
    println!("{} {}", X.load(Relaxed), Y.load(Relaxed));
}
