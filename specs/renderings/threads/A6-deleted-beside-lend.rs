//! One copy of an `AliasPtr` is lent while another one deletes, and nothing orders the two.
//! models-other.md, section 9, A6.
//@ memory: sc
//@ alias: sb, tb, tb-iw, noalias
//@ expect * sb, tb, tb-iw: ub in all @ 1, 2 (table A6)
//@ expect * noalias: ok (table A6)

use std::alloc::{dealloc, Layout};
use std::ptr;
use std::thread;

static mut P: *mut u8 = ptr::null_mut();

fn main() {
    unsafe {
        P = Box::into_raw(Box::new(0u8)); //~ 0
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
