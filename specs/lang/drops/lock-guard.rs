//! A guard that unlocks where its block ends. Whoever gets the lock sees the other's write.
//@ memory: sc, rc11
//@ alias: sb, tb
//@ expect * *: ok

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
        let _guard = Guard;
        unsafe {
            DATA += 1;
        }
    }
}

fn main() {
    let t = thread::spawn(add);
    add();
    t.join().unwrap();
}
