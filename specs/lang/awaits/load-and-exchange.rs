//! The same with a fresh load in every round: a round that fails leaves the thread as it was. Two executions, one for
//! each order of the two threads.
//@ unroll: 1
//@ outcomes *: "2"
//@ executions *: 2
//@ expect * *: ok

use std::sync::atomic::{AtomicU8, Ordering::*};
use std::thread;

static X: AtomicU8 = AtomicU8::new(0);

fn add() {
    loop {
        let current = X.load(Relaxed);
        if X.compare_exchange(current, current + 1, Relaxed, Relaxed).is_ok() {
            break;
        }
    }
}

fn main() {
    let other = thread::spawn(add);
    add();
    other.join().unwrap();
    println!("{}", X.load(Relaxed));
}
