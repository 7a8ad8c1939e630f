//! Sleeping has no effect: a thread that sleeps between its looks waits like any other. It looks through a function
//! that borrows the flag, so every round retags a protected argument.
//@ unroll: 1
//@ outcomes *: "7"
//@ executions *: 1
//@ expect * *: ok

use std::sync::atomic::{AtomicU8, Ordering::*};
use std::thread;
use std::time::Duration;

static STATE: AtomicU8 = AtomicU8::new(0);

fn is(state: &AtomicU8, wanted: u8) -> bool {
    state.load(SeqCst) == wanted
}

fn main() {
    let writer = thread::spawn(|| {
        STATE.store(3, SeqCst);
        STATE.store(7, SeqCst);
    });
    while !is(&STATE, 7) {
        thread::sleep(Duration::from_millis(1));
    }
    println!("{}", STATE.load(Relaxed));
    writer.join().unwrap();
}
