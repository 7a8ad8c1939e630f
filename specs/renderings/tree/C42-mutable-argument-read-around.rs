//! The pointer that a mutable argument came from is read during the call.
//! models-tree.md, section 11, C42.
//@ memory: sc
//@ alias: tb, tb-iw, sb, noalias, regions, refcell, tb:version=v0, tb:version=v1, tb:version=v2
//@ expect * tb, noalias, regions, refcell, tb:version=v0, tb:version=v1, tb:version=v2: ok (table C42)
//@ expect * tb-iw, sb: ub in all @ 6 (table C42)

fn f(_y: &mut u8, p: *mut u8) { //~ 5
    let _v = unsafe { *p }; //~ 6
}

fn main() {
    unsafe {
        let mut x = 0u8; //~ 0
        let m = &mut x; //~ 1
        let p = m as *mut u8; //~ 2
        let r = &mut *p; //~ 3
        f(r, p);
    }
}
