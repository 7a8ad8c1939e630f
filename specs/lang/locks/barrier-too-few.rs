//! A barrier for three at which two arrive.
//@ memory: sc, rc11
//@ alias: sb, tb
//@ outcomes *: "[deadlock]"
//@ expect * *: deadlock @ waits

use std::sync::Barrier;
use std::thread;

static BARRIER: Barrier = Barrier::new(3);

fn main() {
    let other = thread::spawn(|| {
        BARRIER.wait();
    });
    BARRIER.wait(); //~ waits
    other.join().unwrap();
}
