//! Two threads delete what two copies of an `AliasPtr` point to.
//! models-other.md, section 9, A5.
//@ memory: sc
//@ alias: sb, tb, tb-iw, noalias
//@ expect * sb, tb, tb-iw: ub in all @ >= 1, 3 (table A5)
//@ expect * noalias: memory-ub (table A5)

use std::ptr;
use std::thread;

static mut P: *mut u8 = ptr::null_mut();

fn main() {
    unsafe {
        P = Box::into_raw(Box::new(0u8)); //~ 0
        thread::scope(|scope| {
            scope.spawn(|| {
                let _k = Box::from_raw(P); //~ 1
            }); //~ 2
            scope.spawn(|| {
                let _j = Box::from_raw(P); //~ 3
            }); //~ 4
        });
    }
}
