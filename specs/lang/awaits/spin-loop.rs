//! A waiting loop with `spin_loop` and relaxed loads, and one acquire fence behind it, which makes of them what an
//! acquire load would be.
//@ unroll: 1
//@ outcomes *: "42"
//@ executions *: 1
//@ expect * *: ok

use std::hint;
use std::sync::atomic::{fence, AtomicBool, Ordering};
use std::thread;

static READY: AtomicBool = AtomicBool::new(false);
static mut DATA: u32 = 0;

fn main() {
    let writer = thread::spawn(|| unsafe {
        DATA = 42;
        READY.store(true, Ordering::Release);
    });
    while !READY.load(Ordering::Relaxed) {
        hint::spin_loop();
    }
    fence(Ordering::Acquire);
    println!("{}", unsafe { DATA });
    writer.join().unwrap();
}
