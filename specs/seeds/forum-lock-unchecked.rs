//! The same without debug assertions: the lock is an UnsafeCell, and the guard a reference into it. Where the two threads are
//! not ordered, nothing panics; the writes race, and so do the mutable references where their creation is an access: as a
//! write in Stacked Borrows, as a read beside the other's write in Tree Borrows.
//! A forum thread on aliasing rules (seed 002).
//@ memory: sc, rc11
//@ alias: sb2018, sb, tb, none
//@ expect * none: race @ write1, write2
//@ expect * sb: ub in all @ borrow
//@ expect * tb: ub in all @ borrow, write1, write2

use std::cell::UnsafeCell;
use std::thread;

struct Lock<T>(UnsafeCell<T>);

unsafe impl<T> Sync for Lock<T> {}

impl<T> Lock<T> {
    unsafe fn write_unchecked(&self) -> &mut T {
        &mut *self.0.get() //~ borrow
    }
}

static LOCK: Lock<u32> = Lock(UnsafeCell::new(0));

fn main() {
    thread::scope(|s| {
        s.spawn(|| *unsafe { LOCK.write_unchecked() } = 1); //~ write1
        s.spawn(|| *unsafe { LOCK.write_unchecked() } = 2); //~ write2
    });
}
