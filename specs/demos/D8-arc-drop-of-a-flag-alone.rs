//! D8 where the struct is an AtomicBool and nothing else: shared references to UnsafeCells are not protected against
//! deallocation (rust#55005, UCG 88), and all accept.
//! Demonstration D8 of demos.md; K8 of models-tree.md.
//@ memory: sc, rc11
//@ alias: sb, tb, tb-iw, tb:version=v4, tb:version=v5, tb:version=v6, tb:cells=type, noalias, noalias:during=hb
//@ executions *: 2
//@ expect * sb, tb, tb-iw, tb:version=v4, tb:version=v5, tb:version=v6, tb:cells=type, noalias, noalias:during=hb: ok

use std::alloc::{alloc, dealloc, Layout};
use std::ptr;
use std::sync::atomic::{AtomicBool, Ordering::*};
use std::thread;

struct S(AtomicBool);

static mut H: *mut S = ptr::null_mut();

fn done(s: &S) {
    s.0.store(true, Release);
}

fn main() {
    unsafe {
        H = alloc(Layout::new::<S>()) as *mut S;
        H.write(S(AtomicBool::new(false)));
        thread::scope(|scope| {
            scope.spawn(|| done(&*H));
            scope.spawn(|| {
                if (*H).0.load(Acquire) {
                    dealloc(H as *mut u8, Layout::new::<S>());
                }
            });
        });
    }
}
