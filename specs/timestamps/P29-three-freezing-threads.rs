//! P01 with three threads, after a write by main. 90 orders, one execution.
//! models-timestamps.md, section 6.
//@ memory: sc, rc11
//@ alias: sb2018, sb2018-frontier:check=origin, sb2018-frontier:check=fvis, sb2018-frontier, sb2018-single:check=origin, sb2018-single, sb2018-separate:clock=epoch, sb2018-separate:match=member, lwc:cell=inherit, lwc, sb2018-frontier:frozen-state=hb-lenient, sb2018-frontier:frozen-state=hb-strict
//@ expect * sb2018, sb2018-frontier:check=origin, sb2018-frontier:check=fvis, sb2018-frontier, sb2018-separate:clock=epoch, sb2018-separate:match=member, lwc:cell=inherit, lwc, sb2018-frontier:frozen-state=hb-lenient, sb2018-frontier:frozen-state=hb-strict: ok (table P29)
//@ expect * sb2018-single:check=origin, sb2018-single: ub in all (table P29)

use std::thread;

static mut DATA: u8 = 7;

fn main() {
    unsafe { *(&raw mut DATA) = 1 };
    thread::scope(|scope| {
        scope.spawn(|| unsafe {
            let p = &raw const DATA;
            let r = &*p;
            let _v = *r;
        });
        scope.spawn(|| unsafe {
            let p = &raw const DATA;
            let r = &*p;
            let _v = *r;
        });
        scope.spawn(|| unsafe {
            let p = &raw const DATA;
            let r = &*p;
            let _v = *r;
        });
    });
}
