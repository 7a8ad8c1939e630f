//! The same with relaxed accesses: to have waited orders nothing, and the read races with the write, however long the
//! thread has waited.
//@ unroll: 1
//@ expect * *: race @ write, read

use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;

static READY: AtomicBool = AtomicBool::new(false);
static mut DATA: u32 = 0;

fn main() {
    let writer = thread::spawn(|| unsafe {
        DATA = 42; //~ write
        READY.store(true, Ordering::Relaxed);
    });
    while !READY.load(Ordering::Relaxed) {}
    let _data = unsafe { DATA }; //~ read
    writer.join().unwrap();
}
