//! Main does not wait for its thread, which may still see main's last store before main has returned.
//@ memory: sc, rc11
//@ alias: none
//@ expect * none: panic
//@ executions *: 1
//@ outcomes *: "", "[main returned]", "[panic: main was here]"

use std::sync::atomic::{AtomicBool, Ordering::Relaxed};
use std::thread;

static STORED: AtomicBool = AtomicBool::new(false);

fn main() {
    thread::spawn(|| {
        if STORED.load(Relaxed) {
            panic!("main was here");
        }
    });
    STORED.store(true, Relaxed);
}
