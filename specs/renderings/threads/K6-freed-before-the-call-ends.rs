//! A callee says that it is done with its shared argument, and the other thread frees it, perhaps before the call returns.
//! models-tree.md, section 11, K6.
//@ memory: sc
//@ alias: sb, tb, tb-iw
//@ expect * sb, tb, tb-iw: ub in some @ 3 (table K6)

use std::alloc::{alloc, dealloc, Layout};
use std::ptr;
use std::sync::atomic::{AtomicU8, Ordering::*};
use std::thread;

static mut H: *mut u8 = ptr::null_mut();
static A: AtomicU8 = AtomicU8::new(0);

fn f(v: &u8) { //~ 1b
    let _v = *v; //~ 1c
    A.store(1, Release); //~ 2
} //~ 4

fn main() {
    unsafe {
        H = alloc(Layout::new::<u8>());
        *H = 0;
        thread::scope(|scope| {
            scope.spawn(|| {
                f(&*H); //~ 1a
            });
            scope.spawn(|| {
                if A.load(Acquire) == 1 {
                    dealloc(H, Layout::new::<u8>()); //~ 3
                }
            });
        });
    }
}
