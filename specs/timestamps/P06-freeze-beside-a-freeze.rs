//! One thread only makes a reference; the other makes one and reads. Whether a single freeze accepts
//! that depends on which thread came first, without any race.
//! models-timestamps.md, section 6.
//@ memory: sc, rc11
//@ alias: sb2018, sb2018-frontier:check=origin, sb2018-frontier:check=fvis, sb2018-frontier, sb2018-single:check=origin, sb2018-single, sb2018-separate:clock=epoch, sb2018-separate:match=member, lwc:cell=inherit, lwc, sb2018-frontier:frozen-state=hb-lenient, sb2018-frontier:frozen-state=hb-strict
//@ expect * sb2018, sb2018-frontier:check=origin, sb2018-frontier:check=fvis, sb2018-frontier, sb2018-separate:clock=epoch, sb2018-separate:match=member, lwc:cell=inherit, lwc, sb2018-frontier:frozen-state=hb-lenient, sb2018-frontier:frozen-state=hb-strict: ok (table P06)
//@ expect * sb2018-single:check=origin, sb2018-single: ub in some @ read (table P06)

use std::thread;

static mut DATA: u8 = 7;

fn main() {
    thread::scope(|scope| {
        scope.spawn(|| unsafe {
            let p = &raw const DATA;
            let _r = &*p;
        });
        scope.spawn(|| unsafe {
            let p = &raw const DATA;
            let s = &*p;
            let _v = *s; //~ read
        });
    });
}
