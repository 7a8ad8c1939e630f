//! Two calls with mutable arguments to one location, C20 with threads: the first one reads, as a compiler may want to, and
//! returns while the second runs; the write comes after that. (K5-without has no such read.)
//! models-tree.md, section 11, K5-with.
//@ memory: sc
//@ alias: sb, tb, tb-iw
//@ expect * sb: ub in all @ 1a (table K5-with)
//@ expect * tb: ok (table K5-with)
//@ expect * tb-iw: ub in some @ 7a (table K5-with)

use std::ptr;
use std::sync::atomic::{AtomicU8, Ordering::*};
use std::thread;

static mut MX: *mut &mut u8 = ptr::null_mut();
static mut MY: *mut &mut u8 = ptr::null_mut();
static F: AtomicU8 = AtomicU8::new(0);
static G: AtomicU8 = AtomicU8::new(0);
static H: AtomicU8 = AtomicU8::new(0);

fn first(x: &mut u8) -> bool { //~ 1b
    F.store(1, Release); //~ 2
    let entered = G.load(Acquire) == 1; //~ 3
    if entered {
        let _v = *x; //~ 4
    }
    entered
} //~ 5

fn second(y: &mut u8) -> Option<*mut u8> { //~ 7b
    G.store(1, Release); //~ 8
    if H.load(Acquire) == 1 {
        Some(y as *mut u8)
    } else {
        None
    }
} //~ 9

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
                    if let Some(y) = second(*MY) { //~ 7a
                        *y = 1; //~ 10
                    }
                }
            });
        });
    }
}
