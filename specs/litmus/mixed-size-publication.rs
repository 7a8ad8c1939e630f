//! Stores to the whole word are published, then its halves are accessed, then the whole again: what
//! is read follows from happens-before, byte by byte.
//@ memory: sc, tso, pso, ra, rc11
//@ alias: none
//@ expect * none: ok
//@ executions *: 2
//@ outcomes *: "30004", "4 / 30007 / 30007 / 30008"
use std::sync::atomic::{AtomicU16, AtomicU32, Ordering::*};
use std::thread;

static X: AtomicU32 = AtomicU32::new(0);
static READY: AtomicU32 = AtomicU32::new(0);

fn main() {
    let writer = thread::spawn(|| {
        X.store(0x1_0002, Relaxed);
        X.store(0x3_0004, Relaxed);
        READY.store(1, Release);
    });
    if READY.load(Acquire) == 1 {
        let half = unsafe { &*(&X as *const AtomicU32).cast::<AtomicU16>() };
        println!("{}", half.load(Relaxed));
        half.store(7, Relaxed);
        println!("{:x}", X.load(Relaxed));
        println!("{:x}", X.fetch_add(1, Relaxed));
    }
    writer.join().unwrap();
    println!("{:x}", X.load(Relaxed));
}
