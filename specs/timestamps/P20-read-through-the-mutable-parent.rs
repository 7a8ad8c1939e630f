//! Safe code: a `&mut`, a shared reborrow of it, a read through each. Reading a frozen location
//! through its `&mut` changes nothing; were it to unfreeze, as in the first enforcing code, safe code
//! would be rejected.
//! models-timestamps.md, section 6.
//@ memory: sc, rc11
//@ alias: sb2018, sb2018-frontier:check=origin, sb2018-frontier:check=fvis, sb2018-frontier, sb2018-single:check=origin, sb2018-single, sb2018-separate:clock=epoch, sb2018-separate:match=member, lwc:cell=inherit, lwc, sb2018-frontier:frozen-state=hb-lenient, sb2018-frontier:frozen-state=hb-strict, sb2018:uniq-read-frozen=unfreeze
//@ expect * sb2018, sb2018-frontier:check=origin, sb2018-frontier:check=fvis, sb2018-frontier, sb2018-single:check=origin, sb2018-single, sb2018-separate:clock=epoch, sb2018-separate:match=member, lwc:cell=inherit, lwc, sb2018-frontier:frozen-state=hb-lenient, sb2018-frontier:frozen-state=hb-strict: ok (table P20)
//@ expect * sb2018:uniq-read-frozen=unfreeze: ub in all @ shared (table P20)

fn main() {
    let mut data = 7u8;
    let m = &mut data;
    let r = &*m;
    let _v = *m;
    let _w = *r; //~ shared
}
