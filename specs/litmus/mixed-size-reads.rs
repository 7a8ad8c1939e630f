//! Two reads of different sizes do not race with each other.
//@ memory: sc, rc11
//@ alias: none
//@ expect * none: ok
//@ executions *: 1
//@ outcomes *: "65538 2"
use std::sync::atomic::{AtomicU16, AtomicU32, Ordering::*};
use std::thread;

static X: AtomicU32 = AtomicU32::new(0x1_0002);

fn main() {
    let reader = thread::spawn(|| X.load(Relaxed));
    let half = unsafe { &*(&X as *const AtomicU32).cast::<AtomicU16>() }.load(Relaxed);
    println!("{} {half}", reader.join().unwrap());
}
