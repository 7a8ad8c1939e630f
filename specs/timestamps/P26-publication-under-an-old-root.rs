//! A write, a reference made after it, and its publication by release and acquire, through a shared
//! reference to the atomic that is older than the write. This is safe code in all but form; the
//! last-write clock as written rejects it, because the loaded reference gets the time of the root.
//! models-timestamps.md, section 6.
//@ memory: sc, rc11
//@ alias: sb2018, sb2018-frontier:check=origin, sb2018-frontier:check=fvis, sb2018-frontier, sb2018-single:check=origin, sb2018-single, sb2018-separate:clock=epoch, sb2018-separate:match=member, lwc:cell=inherit, lwc, sb2018-frontier:frozen-state=hb-lenient, sb2018-frontier:frozen-state=hb-strict
//@ rustc: no (Atomic of a reference is not in std)
//@ expect * sb2018, sb2018-frontier:check=origin, sb2018-frontier:check=fvis, sb2018-frontier, sb2018-single:check=origin, sb2018-single, sb2018-separate:clock=epoch, sb2018-separate:match=member, lwc, sb2018-frontier:frozen-state=hb-lenient, sb2018-frontier:frozen-state=hb-strict: ok (table P26)
//@ expect * lwc:cell=inherit: ub in some @ read (table P26)

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
            *p = 1;
            let c = &*p;
            root.store(c, Release);
        });
        scope.spawn(|| unsafe {
            let d = root.load(Acquire);
            let _v = *d; //~ read
        });
    });
}
