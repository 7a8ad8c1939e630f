//! A choice at the cast may hang on what has happened before it. The third thread casts when it knows that X is 1. In
//! interleavings that settles who goes on: the second thread has read 0 by now, or will read 1. Under weak memory it
//! (`--intptr deferred`) Tree Borrows accepts all of them.
//! UCG 392.
//@ memory: sc, rc11
//@ alias: tb, none
//@ intptr: at-cast
//@ expect sc tb: ok
//@ expect rc11 tb: ub @ cast
//@ expect * none: ok

use std::ptr;
use std::sync::atomic::{AtomicBool, Ordering::*};
use std::thread;

static mut A: *mut &mut u8 = ptr::null_mut();
static mut Q: *mut u8 = ptr::null_mut();
static X: AtomicBool = AtomicBool::new(false);
static Y: AtomicBool = AtomicBool::new(false);

fn main() {
    unsafe {
        let mut x = 0u8;
        let raw = &raw mut x;
        let (mut a, b) = (&mut *raw, &mut *raw);
        let address = (&raw mut *a).expose_provenance();
        (&raw mut *b).expose_provenance();
        A = &raw mut a;
        thread::scope(|scope| {
            scope.spawn(|| X.store(true, Relaxed));
            scope.spawn(|| {
                if !X.load(Relaxed) {
                    Y.store(true, Relaxed);
                }
            });
            scope.spawn(|| {
                if X.load(Relaxed) {
                    let q = ptr::with_exposed_provenance_mut::<u8>(address); //~ cast
                    Q = q;
                    if Y.load(Relaxed) {
                        *q = 1;
                        **A = 2;
                    }
                }
            });
        });
        let q = Q;
        if !q.is_null() && !Y.load(Relaxed) {
            *q = 3;
            *b = 4;
        }
    }
}
