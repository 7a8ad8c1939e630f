//! `let _ = guard` drops the guard at once: the lock is open while the data is written.
//@ memory: sc
//@ alias: none
//@ expect * none: race @ write

use std::sync::atomic::{AtomicBool, Ordering::*};
use std::thread;

static LOCKED: AtomicBool = AtomicBool::new(false);
static mut DATA: i32 = 0;

struct Guard;
impl Drop for Guard {
    fn drop(&mut self) {
        LOCKED.store(false, Release);
    }
}

fn add() {
    if !LOCKED.swap(true, Acquire) {
        let _ = Guard;
        unsafe {
            DATA = 1; //~ write
        }
    }
}

fn main() {
    let t = thread::spawn(add);
    add();
    t.join().unwrap();
}
