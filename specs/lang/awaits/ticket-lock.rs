//! A ticket lock: each thread draws a number and waits until it is served. Two executions, by who draws first.
//@ unroll: 1
//@ outcomes *: "2"
//@ executions *: 2
//@ expect * *: ok

use std::sync::atomic::{AtomicU8, Ordering::*};
use std::thread;

static NEXT: AtomicU8 = AtomicU8::new(0);
static SERVED: AtomicU8 = AtomicU8::new(0);
static mut COUNT: u32 = 0;

fn count() {
    let mine = NEXT.fetch_add(1, Relaxed);
    while SERVED.load(Acquire) != mine {}
    unsafe { COUNT += 1 };
    SERVED.store(mine + 1, Release);
}

fn main() {
    let other = thread::spawn(count);
    count();
    other.join().unwrap();
    println!("{}", unsafe { COUNT });
}
