//! A thread's result comes back through `join`, a `Result`: `unwrap` adds nothing to what the threads do.
//@ memory: sc, rc11
//@ alias: sb, tb
//@ expect * *: ok
//@ executions rc11: 2
//@ outcomes rc11: "0", "1"

use std::sync::atomic::{AtomicU32, Ordering};
use std::thread;

static X: AtomicU32 = AtomicU32::new(0);

fn main() {
    let reader = thread::spawn(|| X.load(Ordering::Relaxed));
    X.store(1, Ordering::Relaxed);
    println!("{}", reader.join().map(|x| x + 0).unwrap());
}
