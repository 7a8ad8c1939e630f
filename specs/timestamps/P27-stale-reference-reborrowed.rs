//! One thread: the target of a reference is written and frozen anew, and then the stale reference is
//! reborrowed and read. Rejected by all, at the reborrow or at the read; where a reborrow of a frozen
//! location does not check its source, the stale reference is laundered.
//! models-timestamps.md, section 6.
//@ memory: sc, rc11
//@ alias: sb2018, sb2018-frontier:check=origin, sb2018-frontier:check=fvis, sb2018-frontier, sb2018-single:check=origin, sb2018-single, sb2018-separate:clock=epoch, sb2018-separate:match=member, lwc:cell=inherit, lwc, sb2018-frontier:frozen-state=hb-lenient, sb2018-frontier:frozen-state=hb-strict, sb2018:retag-src=skip-if-active
//@ expect * sb2018:retag-src=skip-if-active: ok (table P27)
//@ expect * sb2018, sb2018-frontier:check=origin, sb2018-frontier:check=fvis, sb2018-frontier, sb2018-single:check=origin, sb2018-single, sb2018-separate:clock=epoch, sb2018-separate:match=member, sb2018-frontier:frozen-state=hb-lenient, sb2018-frontier:frozen-state=hb-strict: ub in all @ reborrow (table P27)
//@ expect * lwc:cell=inherit, lwc: ub in all @ read (table P27)

static mut DATA: u8 = 7;

fn main() {
    unsafe {
        let p = &raw mut DATA;
        let r = &*p;
        *p = 1;
        let _s = &*p;
        let t = &*r; //~ reborrow
        let _v = *t; //~ read
    }
}
