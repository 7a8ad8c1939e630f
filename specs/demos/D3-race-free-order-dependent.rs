//! A call stores through an `&mut AtomicU8`, beside an atomic load. In Tree Borrows both retags of the argument
//! read, so that nothing races; but the load meets the protected argument if it comes after the argument's
//! retag and before the end of the call: then either the store finds its argument read around, or the load
//! takes away the permission of an argument already written through. Two of five orders are undefined behaviour,
//! some in each of the two executions. In Stacked Borrows and with implicit writes a retag writes, and races with the load. The attribute
//! noalias forbids the same two orders if the call lasts from its beginning to its end in the order of steps; if everything
//! unordered with the call is during it, it forbids them all.
//! Demonstration D3 of demos.md.
//@ memory: sc, rc11
//@ alias: sb, tb, tb-iw, tb:version=v1r, tb:version=v1, tb:minirust=yes, noalias, noalias:during=hb
//@ executions *: 2
//@ expect * tb, tb:version=v1, tb:minirust=yes, noalias: ub in some @ store, load
//@ expect * tb-iw, tb:version=v1r: ub in all @ argument, load
//@ expect * sb: ub in all @ borrow, load
//@ expect * noalias:during=hb: ub in all @ store, load

use std::sync::atomic::{AtomicU8, Ordering::*};
use std::thread;

static mut X: AtomicU8 = AtomicU8::new(0);

fn f(x: &mut AtomicU8) { //~ argument
    x.store(1, Relaxed); //~ store
}

fn main() {
    thread::scope(|scope| {
        scope.spawn(|| unsafe {
            let p = &raw mut X;
            f(&mut *p); //~ borrow
        });
        scope.spawn(|| unsafe {
            let p = &raw mut X;
            let _ = (*p).load(Relaxed); //~ load
        });
    });
}
