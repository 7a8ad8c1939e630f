//! One thread makes an `&mut` of an atomic and stores 2 and then 1 through it, the other waits for 1. In Tree Borrows a load
//! that sees the 2 freezes the `&mut`, and the last store is undefined behaviour: a failing read of a waiting loop
//! matters, though rounds that fail count neither towards the bound nor as executions. In Stacked Borrows the retag is a
//! write, which races with every load but one that reads 1.
//! Demonstration D4 of demos.md.
//@ memory: sc, rc11
//@ alias: sb, tb, tb-iw, tb:version=v0
//@ unroll: 1
//@ executions *: 1
//@ expect * tb, tb-iw, tb:version=v0: ub in some @ last
//@ expect * sb: ub in some @ mutable, wait

use std::sync::atomic::{AtomicU8, Ordering::*};
use std::thread;

static mut X: AtomicU8 = AtomicU8::new(0);

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
            while (*p).load(Acquire) != 1 {} //~ wait
        });
    });
}
