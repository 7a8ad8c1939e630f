//! A lock-free stack of one node: one thread takes the node by a compare-exchange and writes to it, the other takes it by a
//! swap, frees it, and pushes a new one. Where the new node is at another address, the exchange can only succeed for the
//! node that is there: nothing races, all accept. The nodes are statics, and a write stands for the deallocation. D5-aba has
//! the other half: the new node has the address of the freed one, the exchange succeeds, and the write goes through a
//! dead provenance.
//! Demonstration D5 of demos.md.
//@ memory: sc, rc11
//@ alias: sb2018, sb2018-frontier, sb, tb, tb-iw, noalias
//@ expect * *: ok

use std::ptr::null_mut;
use std::sync::atomic::{AtomicPtr, Ordering::*};
use std::thread;

static mut FIRST: u8 = 0;
static mut SECOND: u8 = 0;
static HEAD: AtomicPtr<u8> = AtomicPtr::new(&raw mut FIRST);

fn main() {
    thread::scope(|scope| {
        scope.spawn(|| unsafe {
            let a = HEAD.load(Acquire);
            if !a.is_null() && HEAD.compare_exchange(a, null_mut(), AcqRel, Relaxed).is_ok() {
                *a = 1;
            }
        });
        scope.spawn(|| unsafe {
            let o = HEAD.swap(null_mut(), AcqRel);
            if !o.is_null() {
                *o = 2;
                HEAD.store(&raw mut SECOND, Release);
            }
        });
    });
}
