//! What dropping an `Arc` does: a callee counts down, and the other thread frees the counter, perhaps before the call
//! returns.
//! models-tree.md, section 11, K8.
//@ memory: sc
//@ alias: sb, tb, tb-iw
//@ expect * sb, tb, tb-iw: ok (table K8)

use std::alloc::{alloc, dealloc, Layout};
use std::ptr;
use std::sync::atomic::{AtomicU8, Ordering::*};
use std::thread;

static mut H: *mut u8 = ptr::null_mut();

fn f(v: &AtomicU8) { //~ 1b
    v.fetch_sub(1, Release); //~ 2
} //~ 4

fn main() {
    unsafe {
        H = alloc(Layout::new::<u8>());
        *H = 1;
        thread::scope(|scope| {
            scope.spawn(|| {
                f(&*(H as *mut AtomicU8)); //~ 1a
            });
            scope.spawn(|| {
                if (*(H as *mut AtomicU8)).load(Acquire) == 0 {
                    dealloc(H, Layout::new::<u8>()); //~ 3
                }
            });
        });
    }
}
