//! A foreign read of a protected reference, and then a write through it in the same call.
//! models-tree.md, section 11, C28.
//@ memory: sc
//@ alias: tb, tb-iw, sb, noalias, regions, refcell, tb:version=v0, tb:version=v1, tb:version=v2
//@ expect * tb, noalias, regions, refcell, tb:version=v0, tb:version=v1, tb:version=v2: ub in all @ 6 (table C28)
//@ expect * tb-iw, sb: ub in all @ 5 (table C28)

fn f(cx: &mut u8, b: *const &mut u8) { //~ 4
    let _v = unsafe { **b }; //~ 5
    *cx = 1; //~ 6
}

fn main() {
    unsafe {
        let mut n = 0u8; //~ 0
        let mut b = &mut n; //~ 1
        let pb = &raw mut b;
        let x = &mut **pb; //~ 2
        f(x, pb);
    }
}
