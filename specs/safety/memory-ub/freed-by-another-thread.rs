//! One thread frees what another one reads; the flag is no help, since the read comes after it was set.
//@ memory: sc, rc11
//@ alias: none, sb, tb, noalias
//@ expect * *: memory-ub @ read

use std::alloc::{alloc, dealloc, Layout};
use std::ptr;
use std::sync::atomic::{AtomicBool, Ordering::*};
use std::thread;

static mut P: *mut u8 = ptr::null_mut();
static FREED: AtomicBool = AtomicBool::new(false);

fn main() {
    unsafe {
        P = alloc(Layout::new::<u8>());
        *P = 1;
        thread::scope(|scope| {
            scope.spawn(|| {
                dealloc(P, Layout::new::<u8>());
                FREED.store(true, Release);
            });
            scope.spawn(|| {
                if FREED.load(Acquire) {
                    let _v = *P; //~ read
                }
            });
        });
    }
}
