//! Safe code: a `&mut`, a shared reborrow of it, a read through each. Reading a frozen location through
//! its `&mut` changes nothing.
//! models-timestamps.md, section 6.
//@ memory: sc, rc11
//@ alias: sb2018, sb2018-frontier:check=origin, sb2018-frontier:check=fvis, sb2018-frontier, sb2018-single:check=origin, sb2018-single, sb2018-frontier:frozen-state=hb-lenient, sb2018-frontier:frozen-state=hb-strict
//@ expect * sb2018, sb2018-frontier:check=origin, sb2018-frontier:check=fvis, sb2018-frontier, sb2018-single:check=origin, sb2018-single, sb2018-frontier:frozen-state=hb-lenient, sb2018-frontier:frozen-state=hb-strict: ok (table P20)

fn main() {
    let mut data = 7u8;
    let m = &mut data;
    let r = &*m;
    let _v = *m;
    let _w = *r;
}
