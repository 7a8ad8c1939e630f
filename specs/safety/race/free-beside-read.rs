//! The heap is freed beside a read that nothing orders with it: a race, and where the read comes second, a use after free.
//@ memory: sc, rc11
//@ alias: none, sb, tb, noalias
//@ expect * *: race @ free, read
//@ expect * *: memory-ub @ read

use std::alloc::{alloc, dealloc, Layout};
use std::ptr;
use std::thread;

static mut P: *mut u8 = ptr::null_mut();

fn main() {
    unsafe {
        P = alloc(Layout::new::<u8>());
        *P = 1;
        thread::scope(|scope| {
            scope.spawn(|| {
                dealloc(P, Layout::new::<u8>()); //~ free
            });
            scope.spawn(|| {
                let _v = *P; //~ read
            });
        });
    }
}
