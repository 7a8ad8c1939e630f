//! A thread waits for a value that does not stay. Whoever sees it goes on; who has seen the value after it waits for
//! ever. A thread that can still read the old store does so at some time: to read the same value for ever is no way to
//! end. Under `sc`, the store is missed where both stores come between two looks.
//@ unroll: 1
//@ outcomes *: "seen", "[deadlock]"
//@ executions *: 1
//@ expect * *: deadlock @ waits

use std::sync::atomic::{AtomicU8, Ordering::*};
use std::thread;

static X: AtomicU8 = AtomicU8::new(0);

fn main() {
    let writer = thread::spawn(|| {
        X.store(1, Relaxed);
        X.store(2, Relaxed);
    });
    while X.load(Relaxed) != 1 {} //~ waits
    println!("seen");
    writer.join().unwrap();
}
