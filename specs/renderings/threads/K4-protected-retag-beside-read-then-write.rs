//! A mutable argument that is written once the other thread says that it has read: its retag may come before that read.
//! models-tree.md, section 11, K4.
//@ memory: sc
//@ alias: sb, tb, tb-iw
//@ expect * sb: ub in all @ 1, 3 (table K4)
//@ expect * tb: ub in some @ 6 (table K4)
//@ expect * tb-iw: ub in all @ 4, 1 (table K4)

use std::sync::atomic::{AtomicU8, Ordering::*};
use std::thread;

static mut X: u8 = 0;
static F: AtomicU8 = AtomicU8::new(0);

fn f(y: &mut u8) { //~ 4
    if F.load(Acquire) == 1 { //~ 5
        *y = 1; //~ 6
    }
} //~ 7

fn main() {
    unsafe {
        thread::scope(|scope| {
            scope.spawn(|| {
                let _v = *(&raw const X); //~ 1
                F.store(1, Release); //~ 2
            });
            scope.spawn(|| {
                let t = &mut *(&raw mut X); //~ 3
                f(t); //~ 4b
            });
        });
    }
}
