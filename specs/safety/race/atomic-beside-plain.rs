//! An atomic read beside a plain write to the same memory.
//@ memory: sc, rc11
//@ alias: none, sb, tb, noalias
//@ expect * *: race @ write, read

use std::sync::atomic::{AtomicU8, Ordering::*};
use std::thread;

static X: AtomicU8 = AtomicU8::new(0);

fn main() {
    thread::scope(|scope| {
        scope.spawn(|| unsafe {
            *X.as_ptr() = 1; //~ write
        });
        scope.spawn(|| {
            let _v = X.load(SeqCst); //~ read
        });
    });
}
