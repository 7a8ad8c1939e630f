//! When does the protection of an argument end for another thread? The call of `f` returns before the
//! relaxed store, and the other thread writes only after it has seen that store. The barrier of 2018
//! is state that goes when the call returns, in the order of steps: all executions are accepted and
//! nothing races, though the return does not happen before the write. So do Stacked and Tree Borrows
//! of today. Where the read that ends the protection can race, it races with the write; where the end
//! must happen before the write, the write meets the protected argument.
//! Demonstration D2 of demos.md.
//@ memory: sc, rc11
//@ alias: sb2018, sb2018-frontier:check=origin, sb2018-frontier:check=fvis, sb2018-frontier, sb2018-single:check=origin, sb2018-single, sb2018-separate:clock=epoch, sb2018-separate:match=member, lwc, sb2018-frontier:frozen-state=hb-lenient, sb2018-frontier:frozen-state=hb-strict, sb2018:retag-is-access=yes, sb2018-frontier:retag-is-access=yes, sb, tb, tb-iw, tb:protector-end=race, tb:protector-end=hb, noalias, noalias:during=hb
//@ executions *: 3
//@ expect * sb2018, sb2018-frontier:check=origin, sb2018-frontier:check=fvis, sb2018-frontier, sb2018-single:check=origin, sb2018-single, sb2018-separate:clock=epoch, sb2018-separate:match=member, lwc, sb2018-frontier:frozen-state=hb-lenient, sb2018-frontier:frozen-state=hb-strict, sb2018:retag-is-access=yes, sb2018-frontier:retag-is-access=yes, noalias, noalias:during=hb: ok
//@ expect * sb, tb, tb-iw: ok
//@ expect * tb:protector-end=race, tb:protector-end=hb: ub in some @ write

use std::sync::atomic::{AtomicU32, Ordering::*};
use std::thread;

static mut DATA: u8 = 7;
static A: AtomicU32 = AtomicU32::new(0);
static G: AtomicU32 = AtomicU32::new(0);

fn f(_x: &u8) {
    A.store(1, Release);
}

fn main() {
    thread::scope(|scope| {
        scope.spawn(|| unsafe {
            let p = &raw mut DATA;
            f(&*p);
            G.store(1, Relaxed);
        });
        scope.spawn(|| unsafe {
            let p = &raw mut DATA;
            if A.load(Acquire) == 1 && G.load(Relaxed) == 1 {
                *p = 1; //~ write
            }
        });
    });
}
