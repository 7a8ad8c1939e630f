//! The pointer that a shared argument came from is written during the call.
//! models-tree.md, section 11, C43.
//@ memory: sc
//@ alias: tb, tb-iw, sb, noalias, regions, refcell, tb:version=v0, tb:version=v1, tb:version=v2
//@ expect * tb, tb-iw, sb, tb:version=v0, tb:version=v1, tb:version=v2: ub in all @ 6 (table C43)
//@ expect * noalias, regions, refcell: ok (table C43)

fn f(_y: &u8, p: *mut u8) { //~ 5
    unsafe { *p = 1 }; //~ 6
}

fn main() {
    unsafe {
        let mut x = 0u8; //~ 0
        let m = &mut x; //~ 1
        let p = m as *mut u8; //~ 2
        let r = &*p; //~ 3
        f(r, p);
    }
}
