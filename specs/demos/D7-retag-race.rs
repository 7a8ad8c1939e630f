//! A call that does nothing with its `&mut u8`, beside a read. Is the creation of a mutable reference a write? In Stacked
//! Borrows it is, and races with the read; in Tree Borrows it is a read. With implicit writes the argument's retag is
//! a write, and for a few weeks of 2023 it was one for the race detector alone (miri#3013, miri#3054).
//! Demonstration D7 of demos.md; K3 of models-tree.md.
//@ memory: sc, rc11
//@ alias: sb, tb, tb-iw, tb:version=v1, tb:version=v1r, tb:version=v2, tb:minirust=yes, noalias, noalias:during=hb
//@ executions *: 1
//@ expect * tb, tb:version=v1, tb:version=v2, tb:minirust=yes, noalias, noalias:during=hb: ok
//@ expect * tb-iw, tb:version=v1r: ub in all @ argument, read
//@ expect * sb: ub in all @ borrow, read

use std::thread;

static mut DATA: u8 = 7;

fn g(_x: &mut u8) {} //~ argument

fn main() {
    thread::scope(|scope| {
        scope.spawn(|| unsafe {
            let p = &raw mut DATA;
            g(&mut *p); //~ borrow
        });
        scope.spawn(|| unsafe {
            let p = &raw mut DATA;
            let _v = *p; //~ read
        });
    });
}
