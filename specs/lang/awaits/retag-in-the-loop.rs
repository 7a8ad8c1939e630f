//! Each round of a waiting loop borrows the data that it waits for, before it may. The round that ends the loop is
//! ordered; only a round that fails does harm. To both models a shared borrow is a read. To Stacked Borrows an `&mut` is
//! a write, and races with it, whichever comes first; to Tree Borrows it is a read too, and the write through it races.
//@ alias: sb, tb
//@ unroll: 1
//@ executions *: 1
//@ expect * sb: ub in some @ mutable, borrow
//@ expect * tb: ub in some @ write, borrow

use std::sync::atomic::{AtomicBool, Ordering::*};
use std::thread;

static READY: AtomicBool = AtomicBool::new(false);
static mut DATA: u32 = 0;

fn main() {
    thread::scope(|scope| {
        scope.spawn(|| unsafe {
            let m = &mut *&raw mut DATA; //~ mutable
            *m = 1; //~ write
            READY.store(true, Release);
        });
        scope.spawn(|| unsafe {
            let p = &raw mut DATA;
            loop {
                let ready = READY.load(Acquire);
                let _r = &*p; //~ borrow
                if ready {
                    break;
                }
            }
        });
    });
}
