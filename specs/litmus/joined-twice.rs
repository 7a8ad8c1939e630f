//! A thread of a scope is joined, and waited for again at the end of the scope: that counts once.
//! So the thread that is started behind the scope still runs beside main, which races with it.
//@ memory: rc11, sc
//@ alias: none
//@ expect * none: race
use std::sync::atomic::{AtomicU32, Ordering::*};
use std::thread;

static X: AtomicU32 = AtomicU32::new(0);
static mut Y: u32 = 0;

fn writer() {
    X.store(1, Relaxed);
    unsafe { Y = 1; } //~ write
    X.store(2, Relaxed);
}

fn main() {
    thread::scope(|s| {
        let first = s.spawn(|| X.store(7, Relaxed));
        first.join().unwrap();
    });
    let second = thread::spawn(writer);
    let seen = unsafe { Y }; //~ read
    second.join().unwrap();
    println!("{} {}", seen, X.load(Relaxed));
}
