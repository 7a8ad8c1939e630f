//! A lock-free stack of one node: one thread takes the node by a compare-exchange and writes to it, the other takes it by a
//! swap, frees it, and pushes a new one. The new node may be where the freed one was. Then the exchange succeeds although
//! its node is gone, as it compares addresses and no provenance; and the write goes through the pointer to the dead
//! node: undefined behaviour under every model, also one without aliasing rules. (`--reuse none` hides it:
//! D5-aba-without-reuse.)
//! `alloc` and `dealloc` stand for Box here.
//! Demonstration D5 of demos.md.
//@ memory: sc, rc11
//@ alias: sb2018, sb2018-frontier, sb, tb, tb-iw, noalias, none
//@ expect * *: memory-ub

use std::alloc::{alloc, dealloc, Layout};
use std::ptr::null_mut;
use std::sync::atomic::{AtomicPtr, Ordering::*};
use std::thread;

static HEAD: AtomicPtr<u8> = AtomicPtr::new(null_mut());

fn node() -> *mut u8 {
    unsafe {
        let node = alloc(Layout::new::<u8>());
        *node = 0;
        node
    }
}

fn main() {
    HEAD.store(node(), Relaxed);
    thread::scope(|scope| {
        scope.spawn(|| unsafe {
            let a = HEAD.load(Acquire);
            if !a.is_null() && HEAD.compare_exchange(a, null_mut(), AcqRel, Relaxed).is_ok() {
                *a = 1; //~ write
            }
        });
        scope.spawn(|| unsafe {
            let o = HEAD.swap(null_mut(), AcqRel);
            if !o.is_null() {
                dealloc(o, Layout::new::<u8>());
                HEAD.store(node(), Release);
            }
        });
    });
}
