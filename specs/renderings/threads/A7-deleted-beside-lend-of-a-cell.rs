//! Like A6, with a cell: a reference to it is no access, but must be made to live memory.
//! models-other.md, section 9, A7.
//@ memory: sc
//@ alias: sb, tb, tb-iw, noalias
//@ expect * sb, tb, tb-iw: ub in some @ 1 (table A7)
//@ expect * noalias: ok (table A7)

use std::alloc::{dealloc, Layout};
use std::cell::Cell;
use std::ptr;
use std::thread;

static mut P: *mut Cell<u8> = ptr::null_mut();

fn main() {
    unsafe {
        P = Box::into_raw(Box::new(Cell::new(0))); //~ 0
        thread::scope(|scope| {
            scope.spawn(|| {
                let _d = &*P; //~ 1
            });
            scope.spawn(|| {
                dealloc(P as *mut u8, Layout::new::<u8>()); //~ 2
            });
        });
    }
}
