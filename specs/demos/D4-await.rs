//! One thread makes an `&mut` of an atomic and stores 2 and then 1 through it, the other waits for 1. In Tree Borrows a load
//! that sees the 2 freezes the `&mut`, and the last store is undefined behaviour: a failing read of a waiting loop
//! matters. Here there is one load in place of the loop (D4-await-in-a-loop has that). In Stacked Borrows the retag is a
//! write, which races with every load but one that reads the 1: that one is synchronised.
//! Demonstration D4 of demos.md.
//@ memory: sc, rc11
//@ alias: sb, tb, tb-iw, tb:version=v0, noalias
//@ executions *: 3
//@ expect * tb, tb-iw, tb:version=v0: ub in some @ last
//@ expect * sb: ub in some @ mutable, wait
//@ expect * noalias: ok

use std::sync::atomic::{AtomicU32, Ordering::*};
use std::thread;

static mut X: AtomicU32 = AtomicU32::new(0);

fn main() {
    thread::scope(|scope| {
        scope.spawn(|| unsafe {
            let p = &raw mut X;
            let m = &mut *p; //~ mutable
            m.store(2, Relaxed);
            m.store(1, Release); //~ last
        });
        scope.spawn(|| unsafe {
            let p = &raw mut X;
            let _ = (*p).load(Acquire); //~ wait
        });
    });
}
