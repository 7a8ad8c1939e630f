//! A foreign read of a protected reference is forgotten when the call returns: then its raw pointer may write.
//! models-tree.md, section 11, C27.
//@ memory: sc
//@ alias: tb, tb-iw, sb, noalias, regions, refcell, tb:version=v0, tb:version=v1, tb:version=v2, tb:version=v3, tb:version=v4, tb-pldi25, tb:version=v5, tb:version=v6, tb:version=v7
//@ expect * tb, noalias, tb:version=v2, tb:version=v3, tb:version=v4, tb-pldi25, tb:version=v5, tb:version=v6, tb:version=v7: ok (table C27)
//@ expect * tb-iw, sb: ub in all @ 6 (table C27)
//@ expect * regions, refcell, tb:version=v0, tb:version=v1: ub in all @ 8 (table C27)

fn f(cx: &mut u8, b: *const &mut u8) -> *mut u8 { //~ 4
    let cp = cx as *mut u8; //~ 5
    let _v = unsafe { **b }; //~ 6
    cp
} //~ 7

fn main() {
    unsafe {
        let mut n = 0u8; //~ 0
        let mut b = &mut n; //~ 1
        let pb = &raw mut b;
        let x = &mut **pb; //~ 2
        let cp = f(x, pb);
        *cp = 1; //~ 8
    }
}
