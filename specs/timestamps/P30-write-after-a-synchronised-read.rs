//! A read through a reference, ordered by release and acquire before the write of another thread.
//! Accepted by all: nobody uses the reference after the write.
//! models-timestamps.md, section 6.
//@ memory: sc, rc11
//@ alias: sb2018, sb2018-frontier:check=origin, sb2018-frontier:check=fvis, sb2018-frontier, sb2018-single:check=origin, sb2018-single, sb2018-separate:clock=epoch, sb2018-separate:match=member, lwc:cell=inherit, lwc, sb2018-frontier:frozen-state=hb-lenient, sb2018-frontier:frozen-state=hb-strict
//@ expect * sb2018, sb2018-frontier:check=origin, sb2018-frontier:check=fvis, sb2018-frontier, sb2018-single:check=origin, sb2018-single, sb2018-separate:clock=epoch, sb2018-separate:match=member, lwc:cell=inherit, lwc, sb2018-frontier:frozen-state=hb-lenient, sb2018-frontier:frozen-state=hb-strict: ok (table P30)

use std::sync::atomic::{AtomicU32, Ordering::*};
use std::thread;

static mut DATA: u8 = 7;
static F: AtomicU32 = AtomicU32::new(0);

fn main() {
    thread::scope(|scope| {
        scope.spawn(|| unsafe {
            let r = &*(&raw const DATA);
            let _v = *r;
            F.store(1, Release);
        });
        scope.spawn(|| unsafe {
            if F.load(Acquire) == 1 {
                *(&raw mut DATA) = 1;
            }
        });
    });
}
