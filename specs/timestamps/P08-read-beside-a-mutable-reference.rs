//! A read through a shared reference beside an unordered `&mut` that is never written through. There
//! is no race among accesses; retags are not accesses here.
//! models-timestamps.md, section 6.
//@ memory: sc, rc11
//@ alias: sb2018, sb2018-frontier:check=origin, sb2018-frontier:check=fvis, sb2018-frontier, sb2018-single:check=origin, sb2018-single, sb2018-frontier:frozen-state=hb-lenient, sb2018-frontier:frozen-state=hb-strict
//@ expect * sb2018-frontier:frozen-state=hb-lenient: ok (table P08)
//@ expect * sb2018, sb2018-frontier:check=origin, sb2018-frontier:check=fvis, sb2018-frontier, sb2018-single:check=origin, sb2018-single: ub in some @ read (table P08)
//@ expect * sb2018-frontier:frozen-state=hb-strict: ub in all @ read, mutable (table P08)

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
            let _m = &mut *p; //~ mutable
        });
    });
}
