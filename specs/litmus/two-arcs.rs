//! Two counted blocks of equal size that hold atomics of different sizes, published through fences (loom, its test of fences). The counts are those of the reference counters as well.
//@ memory: sc, rc11
//@ alias: sb, tb
//@ executions sc, rc11: 2
//@ expect * *: ok

use std::sync::atomic::{fence, AtomicBool, AtomicUsize, Ordering};
use std::sync::Arc;
use std::thread;
fn main() {
    let x = Arc::new(AtomicBool::new(false));
    let data = Arc::new(AtomicUsize::new(0));
    let h = {
        let (x, data) = (Arc::clone(&x), Arc::clone(&data));
        thread::spawn(move || {
            data.store(1, Ordering::Relaxed);
            fence(Ordering::Release);
            x.store(true, Ordering::Relaxed);
        })
    };
    if x.load(Ordering::Relaxed) {
        fence(Ordering::Acquire);
        assert_eq!(data.load(Ordering::Relaxed), 1);
    }
    h.join().unwrap();
}
