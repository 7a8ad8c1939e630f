//! P15 with the two references made the other way round: under one clock that swap can be observed.
//! The neighbour was frozen before, and every comparison of times accepts; where the reference itself
//! must be among those that froze the location, it is not.
//! models-timestamps.md, section 6.
//@ memory: sc, rc11
//@ alias: sb2018, sb2018-frontier:check=origin, sb2018-frontier:check=fvis, sb2018-frontier, sb2018-single:check=origin, sb2018-single, sb2018-separate:clock=epoch, sb2018-separate:match=member, lwc:cell=inherit, lwc, sb2018-frontier:frozen-state=hb-lenient, sb2018-frontier:frozen-state=hb-strict
//@ expect * sb2018, sb2018-frontier:check=origin, sb2018-frontier:check=fvis, sb2018-frontier, sb2018-single:check=origin, sb2018-single, sb2018-separate:clock=epoch, lwc:cell=inherit, lwc, sb2018-frontier:frozen-state=hb-lenient, sb2018-frontier:frozen-state=hb-strict: ok (table P16)
//@ expect * sb2018-separate:match=member: ub in all @ read (table P16)

static mut AB: [u8; 2] = [7, 8];

fn main() {
    unsafe {
        let p = &raw const AB;
        let _s = &(*p)[1];
        let r = &(*p)[0];
        let wide = &raw const r as *const &[u8; 2];
        let _v = (**wide)[1]; //~ read
    }
}
