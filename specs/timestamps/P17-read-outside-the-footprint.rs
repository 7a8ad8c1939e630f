//! A reference to one byte is used to read its neighbour, which another thread froze. One clock accepts
//! that by accident where the other thread came first; happens-before never does. The Rust rendering
//! reads the reference as one to both bytes, so that its tag stays.
//! models-timestamps.md, sections 5 (B1) and 6.
//@ memory: sc, rc11
//@ alias: sb2018, sb2018-frontier:check=origin, sb2018-frontier:check=fvis, sb2018-frontier, sb2018-single:check=origin, sb2018-single, sb2018-separate:clock=epoch, sb2018-separate:match=member, lwc:cell=inherit, lwc, sb2018-frontier:frozen-state=hb-lenient, sb2018-frontier:frozen-state=hb-strict
//@ expect * lwc:cell=inherit, lwc: ok (table P17)
//@ expect * sb2018, sb2018-separate:clock=epoch: ub in some @ read (table P17)
//@ expect * sb2018-frontier:check=origin, sb2018-frontier:check=fvis, sb2018-frontier, sb2018-single:check=origin, sb2018-single, sb2018-separate:match=member, sb2018-frontier:frozen-state=hb-lenient, sb2018-frontier:frozen-state=hb-strict: ub in all @ read (table P17)

use std::thread;

static mut AB: [u8; 2] = [7, 8];

fn main() {
    thread::scope(|scope| {
        scope.spawn(|| unsafe {
            let p = &raw const AB;
            let _s = &(*p)[1];
        });
        scope.spawn(|| unsafe {
            let p = &raw const AB;
            let r = &(*p)[0];
            let wide = &raw const r as *const &[u8; 2];
            let _v = (**wide)[1]; //~ read
        });
    });
}
