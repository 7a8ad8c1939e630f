//! A reference is made, then another thread writes and freezes anew, all in order by release and
//! acquire, and the old reference is read through. Rejected by all in the one execution where that
//! read happens: a later freeze does not revive an earlier reference.
//! models-timestamps.md, section 6.
//@ memory: sc, rc11
//@ alias: sb2018, sb2018-frontier:check=origin, sb2018-frontier:check=fvis, sb2018-frontier, sb2018-single:check=origin, sb2018-single, sb2018-separate:clock=epoch, sb2018-separate:match=member, lwc:cell=inherit, lwc, sb2018-frontier:frozen-state=hb-lenient, sb2018-frontier:frozen-state=hb-strict
//@ expect * sb2018, sb2018-frontier:check=origin, sb2018-frontier:check=fvis, sb2018-frontier, sb2018-single:check=origin, sb2018-single, sb2018-separate:clock=epoch, sb2018-separate:match=member, lwc:cell=inherit, lwc, sb2018-frontier:frozen-state=hb-lenient, sb2018-frontier:frozen-state=hb-strict: ub in some @ read (table P25)

use std::sync::atomic::{AtomicU32, Ordering::*};
use std::thread;

static mut DATA: u8 = 7;
static F: AtomicU32 = AtomicU32::new(0);
static G: AtomicU32 = AtomicU32::new(0);

fn main() {
    thread::scope(|scope| {
        scope.spawn(|| unsafe {
            let r = &*(&raw const DATA);
            F.store(1, Release);
            if G.load(Acquire) == 1 {
                let _v = *r; //~ read
            }
        });
        scope.spawn(|| unsafe {
            if F.load(Acquire) == 1 {
                let p = &raw mut DATA;
                *p = 1;
                let s = &*p;
                let _v = *s;
                G.store(1, Release);
            }
        });
    });
}
