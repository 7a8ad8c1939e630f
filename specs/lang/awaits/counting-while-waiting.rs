//! A loop that counts its looks does more than wait: every round leaves the thread in another state, so the number of
//! executions has no end, and the bound is hit.
//@ unroll: 2
//@ memory: sc
//@ expect * *: incomplete @ loop

use std::sync::atomic::{AtomicBool, Ordering::*};
use std::thread;

static READY: AtomicBool = AtomicBool::new(false);

fn main() {
    let writer = thread::spawn(|| READY.store(true, Release));
    let mut looks = 0;
    while !READY.load(Acquire) { //~ loop
        looks += 1;
    }
    println!("{looks}");
    writer.join().unwrap();
}
