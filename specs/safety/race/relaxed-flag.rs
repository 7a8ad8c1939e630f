//! A flag says that the data are there, without ordering them.
//@ memory: sc, rc11
//@ alias: none, sb, tb, noalias
//@ expect * *: race @ write, read

use std::sync::atomic::{AtomicBool, Ordering::*};
use std::thread;

static mut DATA: u8 = 0;
static READY: AtomicBool = AtomicBool::new(false);

fn main() {
    thread::scope(|scope| {
        scope.spawn(|| unsafe {
            DATA = 1; //~ write
            READY.store(true, Relaxed);
        });
        scope.spawn(|| unsafe {
            if READY.load(Relaxed) {
                let _v = DATA; //~ read
            }
        });
    });
}
