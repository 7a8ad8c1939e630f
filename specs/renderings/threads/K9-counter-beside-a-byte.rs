//! Like K8, with a plain byte beside the counter.
//! models-tree.md, section 11, K9.
//@ memory: sc
//@ alias: sb, tb, tb-iw, tb:version=v0, tb:version=v1, tb:version=v2, tb-pldi25
//@ expect * sb, tb, tb-iw: ub in some @ 3 (table K9)
//@ expect * tb:version=v0, tb:version=v1, tb:version=v2, tb-pldi25: ok (table K9)

use std::alloc::{alloc, dealloc, Layout};
use std::ptr;
use std::sync::atomic::{AtomicU8, Ordering::*};
use std::thread;

#[repr(C)]
struct S(AtomicU8, u8);

static mut H: *mut u8 = ptr::null_mut();

fn f(v: &S) { //~ 1b
    v.0.fetch_sub(1, Release); //~ 2
} //~ 4

fn main() {
    unsafe {
        H = alloc(Layout::new::<S>());
        *H = 1;
        *H.add(1) = 0;
        thread::scope(|scope| {
            scope.spawn(|| {
                f(&*(H as *mut S)); //~ 1a
            });
            scope.spawn(|| {
                if (*(H as *mut AtomicU8)).load(Acquire) == 0 {
                    dealloc(H, Layout::new::<S>()); //~ 3
                }
            });
        });
    }
}
