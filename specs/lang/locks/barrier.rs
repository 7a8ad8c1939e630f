//! What was written before a barrier is seen after it, by both threads.
//@ memory: sc, rc11
//@ alias: sb, tb
//@ outcomes *: "2 | T1: 1"
//@ expect * *: ok

use std::sync::Barrier;
use std::thread;

static BARRIER: Barrier = Barrier::new(2);
static mut FIRST: i32 = 0;
static mut SECOND: i32 = 0;

fn main() {
    let other = thread::spawn(|| unsafe {
        SECOND = 2;
        BARRIER.wait();
        let first = FIRST;
        println!("{}", first);
    });
    unsafe {
        FIRST = 1;
        BARRIER.wait();
        let second = SECOND;
        println!("{}", second);
    }
    other.join().unwrap();
}
