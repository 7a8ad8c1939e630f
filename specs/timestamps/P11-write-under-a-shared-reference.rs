//! One thread: a shared reference, a write through the raw pointer, a read through the reference.
//! Rejected by every model. (A check that forgets the creation would pass after a refreeze.)
//! models-timestamps.md, section 6.
//@ memory: sc, rc11
//@ alias: sb2018, sb2018-frontier:check=origin, sb2018-frontier:check=fvis, sb2018-frontier, sb2018-single:check=origin, sb2018-single, sb2018-separate:clock=epoch, sb2018-separate:match=member, lwc:cell=inherit, lwc, sb2018-frontier:frozen-state=hb-lenient, sb2018-frontier:frozen-state=hb-strict
//@ expect * sb2018, sb2018-frontier:check=origin, sb2018-frontier:check=fvis, sb2018-frontier, sb2018-single:check=origin, sb2018-single, sb2018-separate:clock=epoch, sb2018-separate:match=member, lwc:cell=inherit, lwc, sb2018-frontier:frozen-state=hb-lenient, sb2018-frontier:frozen-state=hb-strict: ub in all @ read (table P11)

static mut DATA: u8 = 7;

fn main() {
    unsafe {
        let p = &raw mut DATA;
        let r = &*p;
        *p = 1;
        let _v = *r; //~ read
    }
}
