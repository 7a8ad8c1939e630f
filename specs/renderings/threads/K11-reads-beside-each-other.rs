//! A raw pointer and a mutable reborrow of it are read in two threads: no race is possible, but in one order the first
//! read ends the reborrow.
//! models-tree.md, section 11, K11.
//@ memory: sc
//@ alias: sb, tb, tb-iw
//@ expect * sb: ub in some @ 2 (table K11)
//@ expect * tb, tb-iw: ok (table K11)

use std::ptr;
use std::thread;

static mut P: *mut u8 = ptr::null_mut();
static mut A: *mut &mut u8 = ptr::null_mut();

fn main() {
    unsafe {
        let mut x = 0u8;
        P = &raw mut x;
        let mut a = &mut *P;
        A = &raw mut a;
        thread::scope(|scope| {
            scope.spawn(|| {
                let _v = *P; //~ 1
            });
            scope.spawn(|| {
                let _v = **A; //~ 2
            });
        });
    }
}
