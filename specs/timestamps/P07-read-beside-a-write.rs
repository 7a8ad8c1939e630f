//! A read through a shared reference beside an unordered write: a race, whatever the aliasing model.
//! models-timestamps.md, section 6.
//@ memory: sc, rc11
//@ alias: sb2018, sb2018-frontier:check=origin, sb2018-frontier:check=fvis, sb2018-frontier, sb2018-single:check=origin, sb2018-single, sb2018-separate:clock=epoch, sb2018-separate:match=member, lwc:cell=inherit, lwc, sb2018-frontier:frozen-state=hb-lenient, sb2018-frontier:frozen-state=hb-strict
//@ expect * sb2018, sb2018-frontier:check=origin, sb2018-frontier:check=fvis, sb2018-frontier, sb2018-single:check=origin, sb2018-single, sb2018-separate:clock=epoch, sb2018-separate:match=member, lwc:cell=inherit, lwc, sb2018-frontier:frozen-state=hb-lenient, sb2018-frontier:frozen-state=hb-strict: race @ read, write (table P07)

use std::thread;

static mut DATA: u8 = 7;

fn main() {
    thread::scope(|scope| {
        scope.spawn(|| unsafe {
            let p = &raw const DATA;
            let r = &*p;
            let _v = *r; //~ read
        });
        scope.spawn(|| unsafe {
            let p = &raw mut DATA;
            *p = 1; //~ write
        });
    });
}
