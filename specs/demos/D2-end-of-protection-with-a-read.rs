//! D2 with the read that a compiler might insert at the end of `f`, where the argument is still
//! protected: it races with the write. So a model that accepts D2 does not allow that read to be made
//! up.
//! Demonstration D2 of demos.md.
//@ memory: sc, rc11
//@ alias: sb2018, sb2018-frontier:check=origin, sb2018-frontier:check=fvis, sb2018-frontier, sb2018-single:check=origin, sb2018-single, sb2018-separate:clock=epoch, sb2018-separate:match=member, lwc, sb2018-frontier:frozen-state=hb-lenient, sb2018-frontier:frozen-state=hb-strict, sb2018:retag-is-access=yes, sb2018-frontier:retag-is-access=yes, sb, tb, tb-iw, tb:protector-end=race, tb:protector-end=hb, noalias, noalias:during=hb
//@ expect * sb2018, sb2018-frontier:check=origin, sb2018-frontier:check=fvis, sb2018-frontier, sb2018-single:check=origin, sb2018-single, sb2018-separate:clock=epoch, sb2018-separate:match=member, lwc, sb2018-frontier:frozen-state=hb-lenient, sb2018-frontier:frozen-state=hb-strict, sb2018:retag-is-access=yes, sb2018-frontier:retag-is-access=yes, noalias, noalias:during=hb: race @ read, write
//@ expect * sb, tb, tb-iw, tb:protector-end=race, tb:protector-end=hb: race @ read, write

use std::sync::atomic::{AtomicU32, Ordering::*};
use std::thread;

static mut DATA: u8 = 7;
static A: AtomicU32 = AtomicU32::new(0);
static G: AtomicU32 = AtomicU32::new(0);

fn f(_x: &u8) {
    A.store(1, Release);
    let _v = *_x; //~ read
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
