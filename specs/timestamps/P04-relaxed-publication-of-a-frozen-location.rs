//! As P02, but main froze the location before the threads started: that freeze is visible to
//! everybody, the creation of the published reference is not. Tells CVIS from FVIS.
//! models-timestamps.md, section 6.
//@ memory: sc, rc11
//@ alias: sb2018, sb2018-frontier:check=origin, sb2018-frontier:check=fvis, sb2018-frontier, sb2018-single:check=origin, sb2018-single, sb2018-separate:clock=epoch, sb2018-separate:match=member, lwc:cell=inherit, lwc, sb2018-frontier:frozen-state=hb-lenient, sb2018-frontier:frozen-state=hb-strict, sb2018-frontier:load-retag=init-only
//@ rustc: no (Atomic of a reference is not in std)
//@ expect * sb2018, sb2018-frontier:check=origin, sb2018-frontier:check=fvis, sb2018-single:check=origin, sb2018-separate:clock=epoch, sb2018-separate:match=member, lwc:cell=inherit, lwc, sb2018-frontier:load-retag=init-only: ok (table P04)
//@ expect * sb2018-frontier, sb2018-single, sb2018-frontier:frozen-state=hb-lenient, sb2018-frontier:frozen-state=hb-strict: ub in some @ load (table P04)

use std::sync::atomic::{Atomic, Ordering::*};
use std::thread;

static mut DATA: u8 = 7;
static OLD: u8 = 0;
static X: Atomic<&u8> = Atomic::new(&OLD);

fn main() {
    let z = unsafe { &*(&raw const DATA) };
    thread::scope(|scope| {
        scope.spawn(|| unsafe {
            let c = &*z;
            X.store(c, Relaxed);
        });
        scope.spawn(|| unsafe {
            let d = X.load(Relaxed); //~ load
            let _v = *d;
        });
    });
}
