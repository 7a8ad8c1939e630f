//! A call that does nothing with its mutable argument, beside a read.
//! models-tree.md, section 11, K3.
//@ memory: sc
//@ alias: sb, tb, tb-iw
//@ expect * sb: ub in all @ 1a, 2 (table K3)
//@ expect * tb: ok (table K3)
//@ expect * tb-iw: ub in all @ 1b, 2 (table K3)

use std::thread;

static mut X: u8 = 0;

fn f(_a: &mut u8) {} //~ 1b

fn main() {
    unsafe {
        thread::scope(|scope| {
            scope.spawn(|| {
                f(&mut *(&raw mut X)); //~ 1a
            });
            scope.spawn(|| {
                let _v = *(&raw const X); //~ 2
            });
        });
    }
}
