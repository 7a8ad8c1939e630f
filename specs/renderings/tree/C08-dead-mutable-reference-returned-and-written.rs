//! Like C07; the reference has written before, and writes again after the call.
//! models-tree.md, section 11, C08.
//@ memory: sc
//@ alias: tb, tb-iw, sb, noalias, regions, refcell, tb:version=v0, tb:version=v1, tb:version=v2
//@ expect * tb, tb-iw, tb:version=v0, tb:version=v1, tb:version=v2: ub in all @ 11 (table C08)
//@ expect * sb, refcell: ub in all @ 10a (table C08)
//@ expect * noalias, regions: ok (table C08)

fn f(a: &mut (u8, u8)) -> &mut u8 { //~ 3
    let p = a as *mut (u8, u8); //~ 4
    let q = unsafe { &mut (*p).1 }; //~ 5
    let _v = *q; //~ 6
    *q = 1; //~ 7
    let _v = unsafe { *p }; //~ 8
    q //~ 10a
} //~ 9

fn main() {
    let mut x = (0u8, 0u8); //~ 0
    let m = &mut x; //~ 1
    let z = f(m); //~ 10b
    *z = 2; //~ 11
}
