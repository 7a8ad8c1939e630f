//! Two threads take turns with `yield_now`: each waits for the other's number, so there is one order of all stores, and
//! one execution. The last load must find both rounds of the other.
//@ unroll: 1
//@ outcomes *: "4"
//@ executions *: 1
//@ expect * *: ok

use std::sync::atomic::{AtomicU8, Ordering::*};
use std::thread;

static TURN: AtomicU8 = AtomicU8::new(0);
static mut COUNT: u8 = 0;

fn main() {
    let other = thread::spawn(|| unsafe {
        while TURN.load(Acquire) != 1 {
            thread::yield_now();
        }
        COUNT += 2;
        TURN.store(2, Release);
    });
    unsafe { COUNT += 1 };
    TURN.store(1, Release);
    while TURN.load(Acquire) != 2 {
        thread::yield_now();
    }
    println!("{}", unsafe { COUNT + 1 });
    other.join().unwrap();
}
