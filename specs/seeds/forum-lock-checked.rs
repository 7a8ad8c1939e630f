//! The Lock crate that the thread sketches: "think like an unchecked RefCell or RwLock". With debug assertions it is an RwLock
//! whose `try_write` must succeed. The thread that comes second while the other writes has broken the promise, and panics.
//! Without them: forum-lock-unchecked. In August 2018 to make a reference to a cell ends what was borrowed from its inside, as
//! p24 of models-stacked.md has it: there the second thread's look at the lock alone ends the guard of the first.
//! A forum thread on aliasing rules (seed 002).
//@ memory: sc, rc11
//@ alias: sb2018, sb, tb, none
//@ expect * sb2018: ub in some @ write1, write2
//@ expect * sb2018, sb, tb, none: panic @ unsound

use std::sync::{RwLock, RwLockWriteGuard};
use std::thread;

struct Lock<T>(RwLock<T>);

impl<T> Lock<T> {
    unsafe fn write_unchecked(&self) -> RwLockWriteGuard<'_, T> {
        match self.0.try_write() {
            Ok(guard) => guard,
            Err(_) => panic!("unchecked lock access"), //~ unsound
        }
    }
}

static LOCK: Lock<u32> = Lock(RwLock::new(0));

fn main() {
    thread::scope(|s| {
        s.spawn(|| *unsafe { LOCK.write_unchecked() } = 1); //~ write1
        s.spawn(|| *unsafe { LOCK.write_unchecked() } = 2); //~ write2
    });
}
