//! P31 with the race ignored: only the strict axiom, which wants every write ordered before the
//! freeze or after the use, rejects.
//! models-timestamps.md, section 6.
//@ memory: sc, rc11
//@ alias: sb2018, sb2018-frontier:check=origin, sb2018-frontier:check=fvis, sb2018-frontier, sb2018-single:check=origin, sb2018-single, sb2018-separate:clock=epoch, sb2018-separate:match=member, lwc:cell=inherit, lwc, sb2018-frontier:frozen-state=hb-lenient, sb2018-frontier:frozen-state=hb-strict
//@ race: ignore
//@ expect * sb2018, sb2018-frontier:check=origin, sb2018-frontier:check=fvis, sb2018-frontier, sb2018-single:check=origin, sb2018-single, sb2018-separate:clock=epoch, sb2018-separate:match=member, lwc:cell=inherit, lwc, sb2018-frontier:frozen-state=hb-lenient: ok (table P31)
//@ expect * sb2018-frontier:frozen-state=hb-strict: ub in some @ write (table P31)

use std::sync::atomic::{AtomicU32, Ordering::*};
use std::thread;

static mut DATA: u8 = 7;
static F: AtomicU32 = AtomicU32::new(0);

fn main() {
    thread::scope(|scope| {
        scope.spawn(|| unsafe {
            let r = &*(&raw const DATA);
            let _v = *r; //~ read
            F.store(1, Relaxed);
        });
        scope.spawn(|| unsafe {
            if F.load(Relaxed) == 1 {
                *(&raw mut DATA) = 1; //~ write
            }
        });
    });
}
