use std::sync::atomic::{AtomicU32, Ordering};
use std::thread;

static X: AtomicU32 = AtomicU32::new(0);
static Y: AtomicU32 = AtomicU32::new(0);

fn main() {
    let t1 = thread::spawn(|| {
        X.store(1, Ordering::Relaxed);
        Y.load(Ordering::Relaxed)
    });
    let t2 = thread::spawn(|| {
        Y.store(1, Ordering::Relaxed);
        X.load(Ordering::Relaxed)
    });
    let a = t1.join().unwrap();
    let b = t2.join().expect("t2 panicked");
    println!("a={a} b={b}");
}
