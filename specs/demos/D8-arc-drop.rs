//! A call sets a flag through a shared reference to a struct of an AtomicBool and a u8, and another thread that sees the flag
//! frees the struct, perhaps before the call has ended: as when an Arc is dropped. The u8 is protected until the
//! call has ended. Where a type with a Cell in it is Cell everywhere, as in Tree Borrows before April 2025, no byte is:
//! this is what precision costs. For LLVM too a reference to a type with a Cell in it is neither noalias nor dereferenceable (rust#98017).
//! Demonstration D8 of demos.md; K9 of models-tree.md.
//@ memory: sc, rc11
//@ alias: sb, tb, tb-iw, tb:version=v4, tb:version=v5, tb:version=v6, tb:cells=type, noalias, noalias:during=hb
//@ executions *: 2
//@ expect * sb, tb, tb-iw, tb:version=v6: ub in some @ free
//@ expect * tb:version=v4, tb:version=v5, tb:cells=type, noalias, noalias:during=hb: ok

use std::alloc::{alloc, dealloc, Layout};
use std::ptr;
use std::sync::atomic::{AtomicBool, Ordering::*};
use std::thread;

#[repr(C)]
struct S(AtomicBool, u8);

static mut H: *mut S = ptr::null_mut();

fn done(s: &S) {
    s.0.store(true, Release);
}

fn main() {
    unsafe {
        H = alloc(Layout::new::<S>()) as *mut S;
        H.write(S(AtomicBool::new(false), 0));
        thread::scope(|scope| {
            scope.spawn(|| done(&*H));
            scope.spawn(|| {
                if (*H).0.load(Acquire) {
                    dealloc(H as *mut u8, Layout::new::<S>()); //~ free
                }
            });
        });
    }
}
