//! A lock that is taken by a weak compare-exchange in a loop, around a counter. A failed round has no effect, whether it
//! found the lock taken or failed for nothing. So there are two executions, one for each order of the two threads.
//@ unroll: 1
//@ outcomes *: "2"
//@ executions *: 2
//@ expect * *: ok

use std::hint;
use std::sync::atomic::{AtomicBool, Ordering::*};
use std::thread;

static LOCKED: AtomicBool = AtomicBool::new(false);
static mut COUNT: u32 = 0;

fn lock() {
    while LOCKED.compare_exchange_weak(false, true, Acquire, Relaxed).is_err() {
        hint::spin_loop();
    }
}

fn count() {
    lock();
    unsafe { COUNT += 1 };
    LOCKED.store(false, Release);
}

fn main() {
    let other = thread::spawn(count);
    count();
    other.join().unwrap();
    println!("{}", unsafe { COUNT });
}
