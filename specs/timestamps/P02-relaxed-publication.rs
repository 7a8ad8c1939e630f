//! A thread makes a shared reference and publishes it by a relaxed store; another loads it, relaxed,
//! and reads through it. No write, no race. The first example of the 2018 discussion: nothing orders
//! the creation of the reference before its use.
//! models-timestamps.md, sections 3.2 and 6.
//@ memory: sc, rc11
//@ alias: sb2018, sb2018-frontier:check=origin, sb2018-frontier:check=fvis, sb2018-frontier, sb2018-single:check=origin, sb2018-single, sb2018-separate:clock=epoch, sb2018-separate:match=member, lwc:cell=inherit, lwc, sb2018-frontier:frozen-state=hb-lenient, sb2018-frontier:frozen-state=hb-strict, sb2018-frontier:load-retag=init-only
//@ rustc: no (Atomic of a reference is not in std)
//@ expect * sb2018, sb2018-frontier:check=origin, sb2018-separate:clock=epoch, sb2018-separate:match=member, lwc:cell=inherit, lwc, sb2018-frontier:load-retag=init-only: ok (table P02)
//@ expect * sb2018-frontier:check=fvis, sb2018-frontier, sb2018-single, sb2018-frontier:frozen-state=hb-lenient, sb2018-frontier:frozen-state=hb-strict: ub in some @ load (table P02)
//@ expect * sb2018-single:check=origin: ub in some @ read (table P02)

use std::sync::atomic::{Atomic, Ordering::*};
use std::thread;

static mut DATA: u8 = 7;
static OLD: u8 = 0;
static X: Atomic<&u8> = Atomic::new(&OLD);

fn main() {
    thread::scope(|scope| {
        scope.spawn(|| unsafe {
            let p = &raw mut DATA;
            let c = &*p;
            X.store(c, Relaxed);
        });
        scope.spawn(|| unsafe {
            let d = X.load(Relaxed); //~ load
            let _v = *d; //~ read
        });
    });
}
