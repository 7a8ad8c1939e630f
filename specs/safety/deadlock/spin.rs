//! Each of two threads waits for the flag that the other one would set afterwards.
//@ memory: sc, rc11
//@ alias: none, sb, tb, noalias
//@ expect * *: deadlock @ end

use std::sync::atomic::{AtomicBool, Ordering::*};
use std::thread;

static A: AtomicBool = AtomicBool::new(false);
static B: AtomicBool = AtomicBool::new(false);

fn main() {
    thread::scope(|scope| {
        scope.spawn(|| {
            while !B.load(Acquire) {}
            A.store(true, Release);
        });
        scope.spawn(|| {
            while !A.load(Acquire) {}
            B.store(true, Release);
        });
    }); //~ end
}
