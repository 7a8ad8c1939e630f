//! A write and a read that nothing orders.
//@ memory: sc, rc11
//@ alias: none, sb, tb, noalias
//@ expect * *: race @ write, read

use std::thread;

static mut X: u8 = 0;

fn main() {
    thread::scope(|scope| {
        scope.spawn(|| unsafe {
            X = 1; //~ write
        });
        scope.spawn(|| unsafe {
            let _v = X; //~ read
        });
    });
}
