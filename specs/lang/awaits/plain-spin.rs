//! A thread waits for a flag in a plain loop and then reads what was published before it. However long it waits, it is
//! one execution: the load that ends the loop reads the only store of `true`. No round counts, so a bound of 1 will do.
//@ unroll: 1
//@ outcomes *: "42"
//@ executions *: 1
//@ expect * *: ok

use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;

static READY: AtomicBool = AtomicBool::new(false);
static mut DATA: u32 = 0;

fn main() {
    let writer = thread::spawn(|| unsafe {
        DATA = 42;
        READY.store(true, Ordering::Release);
    });
    while !READY.load(Ordering::Acquire) {}
    println!("{}", unsafe { DATA });
    writer.join().unwrap();
}
