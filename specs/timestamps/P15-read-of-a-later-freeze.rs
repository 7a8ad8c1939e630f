//! One thread: a reference to one byte is used to read its neighbour, which was frozen after the
//! reference was made. One clock sees that the freeze came later; a clock that ticks only where
//! something is unfrozen does not.
//! models-timestamps.md, section 6.
//@ memory: sc, rc11
//@ alias: sb2018, sb2018-frontier:check=origin, sb2018-frontier:check=fvis, sb2018-frontier, sb2018-single:check=origin, sb2018-single, sb2018-separate:clock=epoch, sb2018-separate:match=member, lwc:cell=inherit, lwc, sb2018-frontier:frozen-state=hb-lenient, sb2018-frontier:frozen-state=hb-strict
//@ expect * sb2018-separate:clock=epoch, lwc:cell=inherit, lwc: ok (table P15)
//@ expect * sb2018, sb2018-frontier:check=origin, sb2018-frontier:check=fvis, sb2018-frontier, sb2018-single:check=origin, sb2018-single, sb2018-separate:match=member, sb2018-frontier:frozen-state=hb-lenient, sb2018-frontier:frozen-state=hb-strict: ub in all @ read (table P15)

static mut AB: [u8; 2] = [7, 8];

fn main() {
    unsafe {
        let p = &raw const AB;
        let r = &(*p)[0];
        let _s = &(*p)[1];
        let wide = &raw const r as *const &[u8; 2];
        let _v = (**wide)[1]; //~ read
    }
}
