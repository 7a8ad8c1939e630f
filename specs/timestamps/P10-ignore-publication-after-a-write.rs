//! P10 with the race ignored: the verdicts of the table. The clock that inherits the time of the
//! root, here of the reference to the atomic, finds the write too late. (With `X.store(..)` every use
//! would borrow the atomic anew, and the root would be as young as the use.)
//! models-timestamps.md, section 6.
//@ memory: sc, rc11
//@ alias: sb2018, sb2018-frontier:check=origin, sb2018-frontier:check=fvis, sb2018-frontier, sb2018-single:check=origin, sb2018-single, sb2018-separate:clock=epoch, sb2018-separate:match=member, lwc:cell=inherit, lwc, sb2018-frontier:frozen-state=hb-lenient, sb2018-frontier:frozen-state=hb-strict, sb2018-frontier:load-retag=init-only
//@ race: ignore
//@ rustc: no (Atomic of a reference is not in std)
//@ expect * sb2018, sb2018-frontier:check=origin, sb2018-separate:clock=epoch, sb2018-separate:match=member, lwc, sb2018-frontier:load-retag=init-only: ok (table P10)
//@ expect * sb2018-frontier:check=fvis, sb2018-frontier, sb2018-single, sb2018-frontier:frozen-state=hb-lenient, sb2018-frontier:frozen-state=hb-strict: ub in some @ load (table P10)
//@ expect * sb2018-single:check=origin, lwc:cell=inherit: ub in some @ read (table P10)

use std::sync::atomic::{Atomic, Ordering::*};
use std::thread;

static mut DATA: u8 = 7;
static OLD: u8 = 0;
static X: Atomic<&u8> = Atomic::new(&OLD);

fn main() {
    let root = &X;
    thread::scope(|scope| {
        scope.spawn(|| unsafe {
            let p = &raw mut DATA;
            *p = 1; //~ write
            let c = &*p;
            root.store(c, Relaxed);
        });
        scope.spawn(|| unsafe {
            let d = root.load(Relaxed); //~ load
            let _v = *d; //~ read
        });
    });
}
