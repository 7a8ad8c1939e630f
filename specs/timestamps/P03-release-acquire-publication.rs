//! P02 with release and acquire: the creation happens before the use, and all models accept.
//! models-timestamps.md, section 6.
//@ memory: sc, rc11
//@ alias: sb2018, sb2018-frontier:check=origin, sb2018-frontier:check=fvis, sb2018-frontier, sb2018-single:check=origin, sb2018-single, sb2018-separate:clock=epoch, sb2018-separate:match=member, lwc:cell=inherit, lwc, sb2018-frontier:frozen-state=hb-lenient, sb2018-frontier:frozen-state=hb-strict
//@ rustc: no (Atomic of a reference is not in std)
//@ expect * sb2018, sb2018-frontier:check=origin, sb2018-frontier:check=fvis, sb2018-frontier, sb2018-single:check=origin, sb2018-single, sb2018-separate:clock=epoch, sb2018-separate:match=member, lwc:cell=inherit, lwc, sb2018-frontier:frozen-state=hb-lenient, sb2018-frontier:frozen-state=hb-strict: ok (table P03)

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
            X.store(c, Release);
        });
        scope.spawn(|| unsafe {
            let d = X.load(Acquire); //~ load
            let _v = *d; //~ read
        });
    });
}
