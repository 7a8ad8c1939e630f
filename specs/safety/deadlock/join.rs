//! `main` joins a thread that waits for what `main` does afterwards.
//@ memory: sc, rc11
//@ alias: none, sb, tb, noalias
//@ expect * *: deadlock @ join

use std::sync::atomic::{AtomicBool, Ordering::*};
use std::thread;

static GO: AtomicBool = AtomicBool::new(false);

fn main() {
    let thread = thread::spawn(|| {
        while !GO.load(Acquire) {}
    });
    thread.join().unwrap(); //~ join
    GO.store(true, Release);
}
