//! A data race that only a promise leads to: both threads see 1 only under load buffering.
//@ memory: rc11, ps
//@ alias: sb, tb
//@ expect rc11 *: ok
//@ expect ps *: race @ one, other
use std::sync::atomic::{AtomicUsize, Ordering::Relaxed};
use std::thread;

static X: AtomicUsize = AtomicUsize::new(0);
static Y: AtomicUsize = AtomicUsize::new(0);
static mut D: i32 = 0;

fn main() {
    let t = thread::spawn(|| {
        let a = Y.load(Relaxed);
        X.store(1, Relaxed);
        if a == 1 {
            unsafe { D = 1 }; //~ one
        }
    });
    let x = X.load(Relaxed);
    Y.store(x, Relaxed);
    if x == 1 {
        unsafe { D = 2 }; //~ other
    }
    t.join().unwrap();
}
