//! The storage of a local ends while a call holds a mutable reference to it. A function cannot end what its caller owns, so
//! that another thread is in the call.
//! models-stacked.md, section 7, p77.
//@ memory: sc
//@ alias: sb2018:profile=literal, sb2018:profile=oct18, sb-2018-11, sb-2018-12, sb-2019-04, sb-2019-05, sb-popl20, sb
//@ expect * sb2018:profile=literal, sb2018:profile=oct18, sb-2018-12, sb-2019-04, sb-2019-05, sb-popl20, sb: ub in all @ 3 (table p77)
//@ expect * sb-2018-11: ok (table p77)

use std::ptr;
use std::sync::atomic::{AtomicBool, Ordering::*};
use std::thread;

static mut P: *mut u8 = ptr::null_mut();
static ENTERED: AtomicBool = AtomicBool::new(false);
static GONE: AtomicBool = AtomicBool::new(false);

fn f(_a: &mut u8) { //~ 2
    ENTERED.store(true, Release);
    while !GONE.load(Acquire) {}
}

fn main() {
    unsafe {
        let thread;
        {
            let mut l = 0u8;
            let x = &mut l; //~ 1
            P = x as *mut u8;
            thread = thread::spawn(|| f(&mut *P));
            while !ENTERED.load(Acquire) {}
        } //~ 3
        GONE.store(true, Release);
        thread.join().unwrap();
    }
}
