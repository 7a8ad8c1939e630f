//! A release store and an acquire load, then a relaxed relay to a third thread: the reference that the
//! relay thread loaded reaches the reader without order. (In Rust the relay hands on the old reference
//! where it loads that.)
//! models-timestamps.md, section 6.
//@ memory: sc, rc11
//@ alias: sb2018, sb2018-frontier:check=origin, sb2018-frontier:check=fvis, sb2018-frontier, sb2018-single:check=origin, sb2018-single, sb2018-separate:clock=epoch, sb2018-separate:match=member, lwc:cell=inherit, lwc, sb2018-frontier:frozen-state=hb-lenient, sb2018-frontier:frozen-state=hb-strict, sb2018-frontier:load-retag=init-only
//@ rustc: no (Atomic of a reference is not in std)
//@ expect * sb2018, sb2018-frontier:check=origin, sb2018-separate:clock=epoch, sb2018-separate:match=member, lwc:cell=inherit, lwc, sb2018-frontier:load-retag=init-only: ok (table P23)
//@ expect * sb2018-frontier:check=fvis, sb2018-frontier, sb2018-single, sb2018-frontier:frozen-state=hb-lenient, sb2018-frontier:frozen-state=hb-strict: ub in some @ load (table P23)
//@ expect * sb2018-single:check=origin: ub in some @ read (table P23)

use std::sync::atomic::{Atomic, Ordering::*};
use std::thread;

static mut DATA: u8 = 7;
static OLD: u8 = 0;
static X: Atomic<&u8> = Atomic::new(&OLD);
static Y: Atomic<&u8> = Atomic::new(&OLD);

fn main() {
    thread::scope(|scope| {
        scope.spawn(|| unsafe {
            let p = &raw const DATA;
            let c = &*p;
            X.store(c, Release);
        });
        scope.spawn(|| unsafe {
            let d = X.load(Acquire);
            Y.store(d, Relaxed);
        });
        scope.spawn(|| unsafe {
            let g = Y.load(Relaxed); //~ load
            let _v = *g; //~ read
        });
    });
}
