//! A freeze, passed on by release and acquire to a second thread that freezes and reads; a third thread
//! freezes and reads beside them. For a single freeze the verdict depends on the interleaving, without
//! any race.
//! models-timestamps.md, section 6.
//@ memory: sc, rc11
//@ alias: sb2018, sb2018-frontier:check=origin, sb2018-frontier:check=fvis, sb2018-frontier, sb2018-single:check=origin, sb2018-single, sb2018-separate:clock=epoch, sb2018-separate:match=member, lwc:cell=inherit, lwc, sb2018-frontier:frozen-state=hb-lenient, sb2018-frontier:frozen-state=hb-strict
//@ expect * sb2018, sb2018-frontier:check=origin, sb2018-frontier:check=fvis, sb2018-frontier, sb2018-separate:clock=epoch, sb2018-separate:match=member, lwc:cell=inherit, lwc, sb2018-frontier:frozen-state=hb-lenient, sb2018-frontier:frozen-state=hb-strict: ok (table P37)
//@ expect * sb2018-single:check=origin, sb2018-single: ub in some @ second, third (table P37)

use std::sync::atomic::{AtomicU32, Ordering::*};
use std::thread;

static mut DATA: u8 = 7;
static F: AtomicU32 = AtomicU32::new(0);

fn main() {
    thread::scope(|scope| {
        scope.spawn(|| unsafe {
            let _r = &*(&raw const DATA);
            F.store(1, Release);
        });
        scope.spawn(|| unsafe {
            if F.load(Acquire) == 1 {
                let s = &*(&raw const DATA);
                let _v = *s; //~ second
            }
        });
        scope.spawn(|| unsafe {
            let q = &*(&raw const DATA);
            let _v = *q; //~ third
        });
    });
}
