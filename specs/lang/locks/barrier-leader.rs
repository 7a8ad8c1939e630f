//! Exactly one of those who meet at a barrier is its leader.
//@ memory: sc, rc11
//@ alias: sb, tb
//@ outcomes *: "1"
//@ executions *: 2
//@ expect * *: ok

use std::sync::Barrier;
use std::thread;

static BARRIER: Barrier = Barrier::new(2);

fn meet() -> i32 {
    if BARRIER.wait().is_leader() { 1 } else { 0 }
}

fn main() {
    let other = thread::spawn(meet);
    let own = meet();
    println!("{}", own + other.join().unwrap());
}
