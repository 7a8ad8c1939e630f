//! A flag under a lock, with a condition variable. The wait is in a loop, so a notification before it is no harm.
//@ memory: sc, rc11
//@ alias: sb, tb
//@ outcomes *: "true"
//@ expect * *: ok

use std::sync::{Condvar, Mutex};
use std::thread;

static READY: Mutex<bool> = Mutex::new(false);
static CHANGED: Condvar = Condvar::new();

fn main() {
    let other = thread::spawn(|| {
        *READY.lock().unwrap() = true;
        CHANGED.notify_one();
    });
    let mut ready = READY.lock().unwrap();
    while !*ready {
        ready = CHANGED.wait(ready).unwrap();
    }
    println!("{}", *ready);
    drop(ready);
    other.join().unwrap();
}
