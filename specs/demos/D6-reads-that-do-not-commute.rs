//! Two reads, beside each other, through a raw pointer and through the `&mut` made from it. Nothing
//! is written and nothing freezes, so time does not matter; but the read through the raw pointer pops
//! the `&mut` off the borrow stack, and the other read is accepted only where it comes first. Models
//! without a stack accept both orders; in Tree Borrows reads commute. Today's Stacked Borrows disables
//! the `&mut` where that of 2018 pops it. In Rust both are reached through statics, since a closure that
//! takes them along is passed to a call, which retags and protects them.
//! Demonstration D6 of demos.md.
//@ memory: sc, rc11
//@ alias: sb2018, sb2018-frontier:check=origin, sb2018-frontier, sb2018-single:check=origin, sb2018-single, sb2018-separate:clock=epoch, sb2018-separate:match=member, lwc, sb2018-frontier:frozen-state=hb-lenient, sb2018-frontier:frozen-state=hb-strict, lwc:mut=stack, sb, tb, tb-iw, tb:version=v0, noalias
//@ executions *: 1
//@ expect * lwc, sb2018-frontier:frozen-state=hb-lenient, sb2018-frontier:frozen-state=hb-strict, noalias: ok
//@ expect * sb2018, sb2018-frontier:check=origin, sb2018-frontier, sb2018-single:check=origin, sb2018-single, sb2018-separate:clock=epoch, sb2018-separate:match=member, lwc:mut=stack: ub in some @ child
//@ expect * sb: ub in some @ child
//@ expect * tb, tb-iw, tb:version=v0: ok

use std::ptr::null_mut;
use std::thread;

static mut X: *mut u8 = null_mut();
static mut A: *mut &mut u8 = null_mut();

fn main() {
    let mut l = 7u8;
    let x = &raw mut l;
    unsafe {
        let mut a = &mut *x;
        X = x;
        A = &raw mut a;
        thread::scope(|scope| {
            scope.spawn(|| {
                let _v = *X;
            });
            scope.spawn(|| {
                let _v = **A; //~ child
            });
        });
    }
}
