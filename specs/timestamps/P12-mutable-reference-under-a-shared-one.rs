//! As P11 with an unused `&mut` in place of the write: a mutable retag unfreezes like a write. For a
//! last-write clock it is none.
//! models-timestamps.md, section 6.
//@ memory: sc, rc11
//@ alias: sb2018, sb2018-frontier:check=origin, sb2018-frontier:check=fvis, sb2018-frontier, sb2018-single:check=origin, sb2018-single, sb2018-separate:clock=epoch, sb2018-separate:match=member, lwc:cell=inherit, lwc, sb2018-frontier:frozen-state=hb-lenient, sb2018-frontier:frozen-state=hb-strict
//@ expect * lwc:cell=inherit, lwc: ok (table P12)
//@ expect * sb2018, sb2018-frontier:check=origin, sb2018-frontier:check=fvis, sb2018-frontier, sb2018-single:check=origin, sb2018-single, sb2018-separate:clock=epoch, sb2018-separate:match=member, sb2018-frontier:frozen-state=hb-lenient, sb2018-frontier:frozen-state=hb-strict: ub in all @ read (table P12)

static mut DATA: u8 = 7;

fn main() {
    unsafe {
        let p = &raw mut DATA;
        let r = &*p;
        let _m = &mut *p;
        let _v = *r; //~ read
    }
}
