//! Two threads each make a shared reference to the same location and read through it. There is no
//! write and no race. The second example of the 2018 discussion: if only the first freeze counts, the
//! reference of the other thread is never valid.
//! models-timestamps.md, sections 3.1 and 6.
//@ memory: sc, rc11
//@ alias: sb2018, sb2018-frontier:check=origin, sb2018-frontier:check=fvis, sb2018-frontier, sb2018-single:check=origin, sb2018-single, sb2018-separate:clock=epoch, sb2018-separate:match=member, lwc:cell=inherit, lwc, sb2018-frontier:frozen-state=hb-lenient, sb2018-frontier:frozen-state=hb-strict
//@ expect * sb2018, sb2018-frontier:check=origin, sb2018-frontier:check=fvis, sb2018-frontier, sb2018-separate:clock=epoch, sb2018-separate:match=member, lwc:cell=inherit, lwc, sb2018-frontier:frozen-state=hb-lenient, sb2018-frontier:frozen-state=hb-strict: ok (table P01)
//@ expect * sb2018-single:check=origin, sb2018-single: ub in all @ read1, read2 (table P01)

use std::thread;

static mut DATA: u8 = 7;

fn main() {
    thread::scope(|scope| {
        scope.spawn(|| unsafe {
            let p = &raw const DATA;
            let r = &*p;
            let _v = *r; //~ read1
        });
        scope.spawn(|| unsafe {
            let p = &raw const DATA;
            let s = &*p;
            let _v = *s; //~ read2
        });
    });
}
