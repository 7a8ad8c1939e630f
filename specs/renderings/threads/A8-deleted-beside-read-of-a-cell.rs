//! Like A7, and the cell is read. A reference would have to point to live memory at each copy, so that the read is by
//! its bits.
//! models-other.md, section 9, A8.
//@ memory: sc
//@ alias: sb, tb, tb-iw, noalias
//@ expect * sb, tb, tb-iw: ub in all @ 1 (table A8)
//@ expect * sb, tb, tb-iw, noalias: race @ 2, 3 (table A8)
//@ expect * sb, tb, tb-iw, noalias: memory-ub @ 2 (table A8)

use std::alloc::{dealloc, Layout};
use std::cell::Cell;
use std::mem;
use std::ptr;
use std::thread;

static mut P: *mut Cell<u8> = ptr::null_mut();

fn main() {
    unsafe {
        P = Box::into_raw(Box::new(Cell::new(0))); //~ 0
        thread::scope(|scope| {
            scope.spawn(|| {
                let bits = mem::transmute::<&Cell<u8>, *const u8>(&*P); //~ 1
                let _v = *bits; //~ 2
            });
            scope.spawn(|| {
                dealloc(P as *mut u8, Layout::new::<u8>()); //~ 3
            });
        });
    }
}
