//! Fences order relaxed accesses around them: the data are seen wherever the flag is.
//@ memory: sc, rc11
//@ alias: sb, tb
//@ outcomes *: "", "T2: 1"
//@ expect * *: ok

use std::sync::atomic::{fence, AtomicBool, Ordering::*};
use std::thread;

static FLAG: AtomicBool = AtomicBool::new(false);
static mut DATA: u32 = 0;

fn main() {
    thread::scope(|s| {
        s.spawn(|| unsafe {
            DATA = 1;
            fence(Release);
            FLAG.store(true, Relaxed);
        });
        s.spawn(|| unsafe {
            if FLAG.load(Relaxed) {
                fence(Acquire);
                let seen = DATA;
                println!("{}", seen);
            }
        });
    });
}
