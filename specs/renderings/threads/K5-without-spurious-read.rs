//! Two calls with mutable arguments to one location, C19 with threads: the first one returns while the second runs, which
//! then writes. (K5-with has a read before the first one returns.)
//! models-tree.md, section 11, K5-without.
//@ memory: sc
//@ alias: sb, tb, tb-iw
//@ expect * sb: ub in all @ 1a (table K5-without)
//@ expect * tb: ub in some @ 9 (table K5-without)
//@ expect * tb-iw: ub in some @ 7a (table K5-without)

use std::ptr;
use std::sync::atomic::{AtomicU8, Ordering::*};
use std::thread;

static mut MX: *mut &mut u8 = ptr::null_mut();
static mut MY: *mut &mut u8 = ptr::null_mut();
static F: AtomicU8 = AtomicU8::new(0);
static G: AtomicU8 = AtomicU8::new(0);
static H: AtomicU8 = AtomicU8::new(0);

fn first(_x: &mut u8) -> bool { //~ 1b
    F.store(1, Release); //~ 2
    G.load(Acquire) == 1 //~ 3
} //~ 5

fn second(y: &mut u8) { //~ 7b
    G.store(1, Release); //~ 8
    if H.load(Acquire) == 1 {
        *y = 1; //~ 9
    }
} //~ 10

fn main() {
    unsafe {
        let mut d = 0u8;
        let p = &raw mut d;
        let mut mx = &mut *p;
        let mut my = &mut *p;
        MX = &raw mut mx;
        MY = &raw mut my;
        thread::scope(|scope| {
            scope.spawn(|| {
                if first(*MX) { //~ 1a
                    H.store(1, Release); //~ 6
                }
            });
            scope.spawn(|| {
                if F.load(Acquire) == 1 {
                    second(*MY); //~ 7a
                }
            });
        });
    }
}
