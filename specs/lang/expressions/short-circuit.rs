//! What stands behind `&&` is not evaluated where the left side says enough: the racy read happens in one of two orders.
//@ memory: sc, rc11
//@ alias: sb, tb
//@ expect * *: race @ write, read

use std::sync::atomic::{AtomicBool, Ordering::*};

static READY: AtomicBool = AtomicBool::new(false);
static mut DATA: u32 = 0;

fn main() {
    std::thread::scope(|s| {
        s.spawn(|| unsafe {
            READY.store(true, Release);
            DATA = 1; //~ write
        });
        s.spawn(|| unsafe {
            let _v = READY.load(Acquire) && DATA == 1; //~ read
        });
    });
}
