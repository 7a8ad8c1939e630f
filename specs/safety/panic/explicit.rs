//! An explicit panic, on one of two paths.
//@ memory: sc
//@ alias: none, sb, tb, noalias
//@ expect * *: panic @ panic

use std::sync::atomic::{AtomicBool, Ordering::*};
use std::thread;

static READY: AtomicBool = AtomicBool::new(false);

fn main() {
    thread::scope(|scope| {
        scope.spawn(|| READY.store(true, Release));
        scope.spawn(|| {
            if !READY.load(Acquire) {
                panic!("not ready"); //~ panic
            }
        });
    });
}
