//! One thread reads through a reference that main made before; the other freezes again and reads.
//! Accepted by all: the first freeze is visible to both.
//! models-timestamps.md, section 6.
//@ memory: sc, rc11
//@ alias: sb2018, sb2018-frontier:check=origin, sb2018-frontier:check=fvis, sb2018-frontier, sb2018-single:check=origin, sb2018-single, sb2018-separate:clock=epoch, sb2018-separate:match=member, lwc:cell=inherit, lwc, sb2018-frontier:frozen-state=hb-lenient, sb2018-frontier:frozen-state=hb-strict
//@ expect * sb2018, sb2018-frontier:check=origin, sb2018-frontier:check=fvis, sb2018-frontier, sb2018-single:check=origin, sb2018-single, sb2018-separate:clock=epoch, sb2018-separate:match=member, lwc:cell=inherit, lwc, sb2018-frontier:frozen-state=hb-lenient, sb2018-frontier:frozen-state=hb-strict: ok (table P36)

use std::thread;

static mut DATA: u8 = 7;

fn main() {
    let z = unsafe { &*(&raw const DATA) };
    thread::scope(|scope| {
        scope.spawn(|| unsafe {
            let _v = *z;
        });
        scope.spawn(|| unsafe {
            let s = &*(&raw const DATA);
            let _w = *s;
        });
    });
}
