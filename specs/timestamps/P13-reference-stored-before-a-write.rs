//! One thread: a shared reference is stored, its target written, and the reference loaded again
//! through a younger shared reference to the place where it lies. The loaded reference is stale, and
//! its retag says so, unless a loaded reference is only initiated and not checked. A last-write clock
//! accepts: what is loaded gets the time of the younger reference.
//! models-timestamps.md, section 6.
//@ memory: sc, rc11
//@ alias: sb2018, sb2018-frontier:check=origin, sb2018-frontier:check=fvis, sb2018-frontier, sb2018-single:check=origin, sb2018-single, sb2018-separate:clock=epoch, sb2018-separate:match=member, lwc:cell=inherit, lwc, sb2018-frontier:frozen-state=hb-lenient, sb2018-frontier:frozen-state=hb-strict, sb2018:load-retag=init-only, sb2018-frontier:load-retag=init-only
//@ expect * lwc:cell=inherit, lwc, sb2018:load-retag=init-only, sb2018-frontier:load-retag=init-only: ok (table P13)
//@ expect * sb2018, sb2018-frontier:check=origin, sb2018-frontier:check=fvis, sb2018-frontier, sb2018-single:check=origin, sb2018-single, sb2018-separate:clock=epoch, sb2018-separate:match=member, sb2018-frontier:frozen-state=hb-lenient, sb2018-frontier:frozen-state=hb-strict: ub in all @ load (table P13)

static mut DATA: u8 = 7;
static OLD: u8 = 0;
static mut N: &u8 = &OLD;

fn main() {
    unsafe {
        let p = &raw mut DATA;
        let c = &*p;
        N = c;
        *p = 1;
        let q = &N;
        let d = *q; //~ load
        let _v = *d;
    }
}
