//! Two threads wait for each other: neither ever stores. Every thread waits, which is a deadlock, not a bound.
//@ outcomes *: "[deadlock]"
//@ executions *: 0
//@ expect * *: deadlock @ waits

use std::sync::atomic::{AtomicBool, Ordering::*};
use std::thread;

static A: AtomicBool = AtomicBool::new(false);
static B: AtomicBool = AtomicBool::new(false);

fn main() {
    let other = thread::spawn(|| {
        while !A.load(Acquire) {}
        B.store(true, Release);
    });
    while !B.load(Acquire) {} //~ waits
    A.store(true, Release);
    other.join().unwrap();
}
