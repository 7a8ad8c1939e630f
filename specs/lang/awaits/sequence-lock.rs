//! A sequence lock. The reader starts over while the number is odd or has changed; what it reads in a round that it
//! starts over from does not count. So it prints the pair before or after, never halves of both: the acquire loads of
//! the data keep the second look at the number behind them, the release stores see to it that who reads new data finds
//! a new number.
//@ unroll: 1
//@ outcomes *: "0 0", "1 1"
//@ executions *: 2
//@ expect * *: ok

use std::sync::atomic::{AtomicU8, Ordering::*};
use std::thread;

static NUMBER: AtomicU8 = AtomicU8::new(0);
static A: AtomicU8 = AtomicU8::new(0);
static B: AtomicU8 = AtomicU8::new(0);

fn main() {
    let writer = thread::spawn(|| {
        NUMBER.store(1, Relaxed);
        A.store(1, Release);
        B.store(1, Release);
        NUMBER.store(2, Release);
    });
    loop {
        let before = NUMBER.load(Acquire);
        if before % 2 == 1 {
            continue;
        }
        let a = A.load(Acquire);
        let b = B.load(Acquire);
        if NUMBER.load(Relaxed) == before {
            println!("{a} {b}");
            break;
        }
    }
    writer.join().unwrap();
}
