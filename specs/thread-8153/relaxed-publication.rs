//! The first example of the 2018 discussion (internals thread 8153): "If t_create does not happen
//! before t_use. This may be totally possible with weak memory orders. Essentially, the question is
//! whether the following should be allowed." The total order of August 2018 allows it; with
//! happens-before for time, the retag of the loaded reference already rejects it, "the retagging at
//! the return of load has the same effect of requiring validity as the actual read".
//!
//! The store is reconstructed: the seed's text lost it. Pure reads: nothing else borrows.
//@ memory: sc, rc11
//@ alias: sb2018, sb2018-frontier, sb2018-single, sb2018-frontier:load-retag=init-only, sb2018-frontier:check=origin
//@ rustc: no (Atomic of a reference is not in std)
//@ expect * sb2018, sb2018-frontier:load-retag=init-only, sb2018-frontier:check=origin: ok
//@ expect * sb2018-frontier, sb2018-single: ub in some @ load
//@ executions *: 2
//@ differ rc11 sb2018 sb2018-frontier: yes
//@ differ rc11 sb2018 sb2018-frontier:load-retag=init-only: no

use std::sync::atomic::{Atomic, Ordering};
use std::thread;

static OLD: u32 = 0;
static mut DATA: u32 = 7;
static X: Atomic<&'static u32> = Atomic::new(&OLD);

unsafe fn thread1(x: &Atomic<&'static u32>, ptr: *mut u32) {
    x.store(&*ptr, Ordering::Relaxed);
}

fn thread2(x: &Atomic<&'static u32>) {
    let value = x.load(Ordering::Relaxed); //~ load
    let _v = *value;
}

fn main() {
    thread::scope(|scope| {
        scope.spawn(|| unsafe { thread1(&X, &raw mut DATA) });
        scope.spawn(|| thread2(&X));
    });
}
