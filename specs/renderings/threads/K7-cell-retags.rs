//! References to an atomic are made and used in two threads: making them is no access.
//! models-tree.md, section 11, K7.
//@ memory: sc
//@ alias: sb, tb, tb-iw
//@ expect * sb, tb, tb-iw: ok (table K7)

use std::sync::atomic::{AtomicU8, Ordering::*};
use std::thread;

static X: AtomicU8 = AtomicU8::new(0);

fn main() {
    thread::scope(|scope| {
        scope.spawn(|| {
            let a = &X;
            a.store(1, Relaxed); //~ 1
        });
        scope.spawn(|| {
            let b = &X;
            let _v = b.load(Relaxed); //~ 2
        });
    });
}
