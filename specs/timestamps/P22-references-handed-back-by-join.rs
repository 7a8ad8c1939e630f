//! Two threads make references and hand them to main, which reads through both after the joins. (In
//! Rust the reference is retagged when it comes back, which is a use already.)
//! models-timestamps.md, section 6.
//@ memory: sc, rc11
//@ alias: sb2018, sb2018-frontier:check=origin, sb2018-frontier:check=fvis, sb2018-frontier, sb2018-single:check=origin, sb2018-single, sb2018-separate:clock=epoch, sb2018-separate:match=member, lwc:cell=inherit, lwc, sb2018-frontier:frozen-state=hb-lenient, sb2018-frontier:frozen-state=hb-strict
//@ expect * sb2018, sb2018-frontier:check=origin, sb2018-frontier:check=fvis, sb2018-frontier, sb2018-separate:clock=epoch, sb2018-separate:match=member, lwc:cell=inherit, lwc, sb2018-frontier:frozen-state=hb-lenient, sb2018-frontier:frozen-state=hb-strict: ok (table P22)
//@ expect * sb2018-single:check=origin, sb2018-single: ub in all @ first, second (table P22)

use std::thread;

static mut DATA: u8 = 7;

fn main() {
    let t1 = thread::spawn(|| unsafe { &*(&raw const DATA) });
    let t2 = thread::spawn(|| unsafe { &*(&raw const DATA) });
    let r = t1.join().unwrap(); //~ first
    let s = t2.join().unwrap(); //~ second
    let _v = *r;
    let _w = *s;
}
