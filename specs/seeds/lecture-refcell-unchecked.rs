//! A mutable borrow while a shared one is still used: what the flag of a RefCell is there to refuse.
//! A lecture on smart pointers (seed 003).
//@ memory: sc
//@ alias: sb2018, sb-2018-12, sb-popl20, sb, tb, tb-iw, none, noalias, refcell
//@ expect * sb2018, sb-2018-12, sb-popl20, sb, tb, tb-iw, refcell: ub in all @ read
//@ expect * none, noalias: ok

use std::cell::UnsafeCell;

fn main() {
    let v = UnsafeCell::new(1);
    let x1 = &v;
    unsafe {
        let r1 = &*x1.get();
        let _v = *r1;
        let m = &mut *x1.get();
        *m = 2;
        let _v = *r1; //~ read
    }
}
