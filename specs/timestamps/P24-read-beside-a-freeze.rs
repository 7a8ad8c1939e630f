//! A freeze and a read through the reference, beside a read through the raw pointer. Reads do not
//! conflict, and all accept.
//! models-timestamps.md, section 6.
//@ memory: sc, rc11
//@ alias: sb2018, sb2018-frontier:check=origin, sb2018-frontier:check=fvis, sb2018-frontier, sb2018-single:check=origin, sb2018-single, sb2018-separate:clock=epoch, sb2018-separate:match=member, lwc:cell=inherit, lwc, sb2018-frontier:frozen-state=hb-lenient, sb2018-frontier:frozen-state=hb-strict
//@ expect * sb2018, sb2018-frontier:check=origin, sb2018-frontier:check=fvis, sb2018-frontier, sb2018-single:check=origin, sb2018-single, sb2018-separate:clock=epoch, sb2018-separate:match=member, lwc:cell=inherit, lwc, sb2018-frontier:frozen-state=hb-lenient, sb2018-frontier:frozen-state=hb-strict: ok (table P24)

use std::thread;

static mut DATA: u8 = 7;

fn main() {
    thread::scope(|scope| {
        scope.spawn(|| unsafe {
            let r = &*(&raw const DATA);
            let _v = *r;
        });
        scope.spawn(|| unsafe {
            let _w = *(&raw const DATA);
        });
    });
}
