//! P13 with the reference to the place made before the write, so that it is no younger than what it
//! leads to. The last-write clock now rejects as well, at the read. A loaded reference that is only
//! initiated forgets the guarantee of its root: close to the clock, but not the same.
//! models-timestamps.md, section 6.
//@ memory: sc, rc11
//@ alias: sb2018, sb2018-frontier:check=origin, sb2018-frontier:check=fvis, sb2018-frontier, sb2018-single:check=origin, sb2018-single, sb2018-separate:clock=epoch, sb2018-separate:match=member, lwc:cell=inherit, lwc, sb2018-frontier:frozen-state=hb-lenient, sb2018-frontier:frozen-state=hb-strict, sb2018:load-retag=init-only, sb2018-frontier:load-retag=init-only
//@ expect * sb2018:load-retag=init-only, sb2018-frontier:load-retag=init-only: ok (table P33)
//@ expect * sb2018, sb2018-frontier:check=origin, sb2018-frontier:check=fvis, sb2018-frontier, sb2018-single:check=origin, sb2018-single, sb2018-separate:clock=epoch, sb2018-separate:match=member, sb2018-frontier:frozen-state=hb-lenient, sb2018-frontier:frozen-state=hb-strict: ub in all @ load (table P33)
//@ expect * lwc:cell=inherit, lwc: ub in all @ read (table P33)

static mut DATA: u8 = 7;
static OLD: u8 = 0;
static mut N: &u8 = &OLD;

fn main() {
    unsafe {
        let p = &raw mut DATA;
        let c = &*p;
        N = c;
        let q = &N;
        *p = 1;
        let d = *q; //~ load
        let _v = *d; //~ read
    }
}
