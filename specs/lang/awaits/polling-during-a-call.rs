//! A thread polls an atomic while a call of another one, which got it as `&mut`, stores to it. To LLVM, memory that is
//! changed through a `noalias` argument must not be read by others during the call, so any look during the call is
//! undefined behaviour; which the last look, that ends the loop, need not be, as it may come after the call. A look
//! that comes before the stores but within the call clashes with the first store, one between them is itself too late.
//@ alias: noalias
//@ unroll: 1
//@ executions *: 1
//@ expect * noalias: ub in some @ first, look

use std::sync::atomic::{AtomicU8, Ordering::*};
use std::thread;

static mut X: AtomicU8 = AtomicU8::new(0);

fn set(x: &mut AtomicU8) {
    x.store(1, Relaxed); //~ first
    x.store(2, Release);
}

fn main() {
    thread::scope(|scope| {
        scope.spawn(|| unsafe { set(&mut *&raw mut X) });
        scope.spawn(|| unsafe {
            let x = &raw const X;
            while (*x).load(Acquire) != 2 {} //~ look
        });
    });
}
