//! A callee returns a mutable reference that it has read around.
//! models-tree.md, section 11, C07.
//@ memory: sc
//@ alias: tb, tb-iw, sb, noalias, regions, refcell, tb:version=v0, tb:version=v1, tb:version=v2
//@ expect * tb, tb-iw, noalias, regions, tb:version=v0, tb:version=v1, tb:version=v2: ok (table C07)
//@ expect * sb, refcell: ub in all @ 8a (table C07)

fn f(a: &mut (u8, u8)) -> &mut u8 { //~ 3
    let p = a as *mut (u8, u8); //~ 4
    let q = unsafe { &mut (*p).1 }; //~ 5
    let _v = unsafe { *p }; //~ 6
    q //~ 8a
} //~ 7

fn main() {
    let mut x = (0u8, 0u8); //~ 0
    let m = &mut x; //~ 1
    let _z = f(m); //~ 8b
}
