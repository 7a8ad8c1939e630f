//! Two writes that nothing orders.
//@ memory: sc, rc11
//@ alias: none, sb, tb, noalias
//@ expect * *: race @ first, second

use std::thread;

static mut X: u8 = 0;

fn main() {
    thread::scope(|scope| {
        scope.spawn(|| unsafe {
            X = 1; //~ first
        });
        scope.spawn(|| unsafe {
            X = 2; //~ second
        });
    });
}
