//! A compare-exchange loop that goes on with the value it found. A round that fails because the value has changed is
//! part of the execution, since the thread is not as before: it counts in `executions`, but not towards the bound. A
//! round that fails for nothing is not. Of two threads the first draws 0; the second loads 0 and fails, or loads 1:
//! four executions.
//@ unroll: 1
//@ outcomes *: "2"
//@ executions *: 4
//@ expect * *: ok

use std::sync::atomic::{AtomicU8, Ordering::*};
use std::thread;

static X: AtomicU8 = AtomicU8::new(0);

fn add() {
    let mut current = X.load(Relaxed);
    while let Err(found) = X.compare_exchange_weak(current, current + 1, Relaxed, Relaxed) {
        current = found;
    }
}

fn main() {
    let other = thread::spawn(add);
    add();
    other.join().unwrap();
    println!("{}", X.load(Relaxed));
}
