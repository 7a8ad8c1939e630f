//! The first example of the 2018 discussion as its reader would type it, with `println!`. The macro
//! borrows a copy of the value only, so nothing changes but the outcome: what was printed.
//@ memory: sc, rc11
//@ alias: sb2018, sb2018-frontier, sb2018-single
//@ rustc: no (Atomic of a reference is not in std)
//@ expect * sb2018: ok
//@ expect * sb2018-frontier, sb2018-single: ub in some @ load
//@ outcomes *: "T2: 0", "T2: 7"
//@ executions *: 2
//@ differ rc11 sb2018 sb2018-frontier: yes

use std::sync::atomic::{Atomic, Ordering};
use std::thread;

static OLD: u32 = 0;
static mut DATA: u32 = 7;
static X: Atomic<&'static u32> = Atomic::new(&OLD);

unsafe fn thread1(x: &Atomic<&'static u32>, ptr: *mut u32) {
    x.store(&*ptr, Ordering::Relaxed);
}

fn thread2(x: &Atomic<&'static u32>) {
    let value = *x.load(Ordering::Relaxed); //~ load
    println!("{}", value);
}

fn main() {
    thread::scope(|scope| {
        scope.spawn(|| unsafe { thread1(&X, &raw mut DATA) });
        scope.spawn(|| thread2(&X));
    });
}
