//! The creation of a mutable reference, beside a write that nothing orders with it.
//! models-tree.md, section 11, K1.
//@ memory: sc
//@ alias: sb, tb, tb-iw
//@ expect * sb, tb, tb-iw: ub in all @ 1, 2 (table K1)

use std::thread;

static mut X: u8 = 0;

fn main() {
    unsafe {
        thread::scope(|scope| {
            scope.spawn(|| {
                let _r = &mut *(&raw mut X); //~ 1
            });
            scope.spawn(|| {
                *(&raw mut X) = 1; //~ 2
            });
        });
    }
}
