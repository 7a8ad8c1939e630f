//! A read through a shared reference beside an unordered `&mut` that is never written through. There
//! is no race among accesses; where retags count as accesses, the two retags race in every order. A
//! last-write clock does not take the `&mut` for a write.
//! models-timestamps.md, section 6.
//@ memory: sc, rc11
//@ alias: sb2018, sb2018-frontier:check=origin, sb2018-frontier:check=fvis, sb2018-frontier, sb2018-single:check=origin, sb2018-single, sb2018-separate:clock=epoch, sb2018-separate:match=member, lwc:cell=inherit, lwc, sb2018-frontier:frozen-state=hb-lenient, sb2018-frontier:frozen-state=hb-strict, sb2018:retag-is-access=yes
//@ expect * lwc:cell=inherit, lwc, sb2018-frontier:frozen-state=hb-lenient: ok (table P08)
//@ expect * sb2018, sb2018-frontier:check=origin, sb2018-frontier:check=fvis, sb2018-frontier, sb2018-single:check=origin, sb2018-single, sb2018-separate:clock=epoch, sb2018-separate:match=member: ub in some @ read (table P08)
//@ expect * sb2018-frontier:frozen-state=hb-strict: ub in all @ read, mutable (table P08)
//@ expect * sb2018:retag-is-access=yes: ub in all @ freeze, mutable (table P08)

use std::thread;

static mut DATA: u8 = 7;

fn main() {
    thread::scope(|scope| {
        scope.spawn(|| unsafe {
            let p = &raw const DATA;
            let r = &*p; //~ freeze
            let _v = *r; //~ read
        });
        scope.spawn(|| unsafe {
            let p = &raw mut DATA;
            let _m = &mut *p; //~ mutable
        });
    });
}
