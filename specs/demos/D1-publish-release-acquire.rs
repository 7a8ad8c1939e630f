//! D1 with a release store and an acquire load: the creation of the reference happens before its use,
//! and every model accepts.
//! Demonstration D1 of demos.md.
//@ memory: sc, rc11
//@ alias: sb2018, sb2018-frontier:check=origin, sb2018-frontier:check=fvis, sb2018-frontier, sb2018-single:check=origin, sb2018-single, sb2018-separate:clock=epoch, lwc:cell=inherit, lwc, sb2018-frontier:load-retag=init-only, sb2018:retag-is-access=yes, sb, tb, tb-iw, tb:version=v1r, noalias
//@ rustc: no (Atomic of a reference is not in std)
//@ executions *: 2
//@ expect * sb2018, sb2018-frontier:check=origin, sb2018-frontier:check=fvis, sb2018-frontier, sb2018-single:check=origin, sb2018-single, sb2018-separate:clock=epoch, lwc:cell=inherit, lwc, sb2018-frontier:load-retag=init-only, sb2018:retag-is-access=yes, noalias: ok
//@ expect * sb, tb, tb-iw, tb:version=v1r: ok

use std::sync::atomic::{Atomic, Ordering::*};
use std::thread;

static mut DATA: u8 = 7;
static OLD: u8 = 0;
static X: Atomic<&u8> = Atomic::new(&OLD);

fn main() {
    thread::scope(|scope| {
        scope.spawn(|| unsafe {
            let p = &raw mut DATA;
            let c: &u8 = &*p;
            X.store(c, Release);
        });
        scope.spawn(|| unsafe {
            let d = X.load(Acquire); //~ load
            let _v = *d; //~ read
        });
    });
}
