//! `std::thread`, beside what the checker itself knows: handles, and how threads start and end.

use crate::sync::atomic::Ordering;
use crate::time::Duration;

/// The thread that runs, by its handle.
#[rustc_intrinsic = "CURRENT_THREAD"]
fn running() -> JoinHandle<()>;

/// The number of a thread: less than the length of the tables below, or the exploration says that it is incomplete.
#[rustc_intrinsic = "THREAD_NUMBER"]
fn number<H>(handle: H) -> usize;

#[derive(Clone)]
pub struct Thread {
    pub(crate) number: usize,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct ThreadId(usize);

pub fn current() -> Thread {
    Thread { number: number(running()) }
}

/// Waits for the token and takes it. std may also return without it; here that never happens, so a program that
/// relies on it is not found out.
pub fn park() {
    let token = &parking::TOKENS[number(running())];
    while token.compare_exchange(true, false, Ordering::Acquire, Ordering::Relaxed).is_err() {}
}

/// At any time the time may be over.
pub fn park_timeout(_dur: Duration) {
    let token = &parking::TOKENS[number(running())];
    let _taken = token.compare_exchange(true, false, Ordering::Acquire, Ordering::Relaxed);
}

/// Panics abort.
pub fn panicking() -> bool {
    false
}

impl Thread {
    pub fn unpark(&self) {
        parking::TOKENS[self.number].swap(true, Ordering::Release);
    }

    pub fn id(&self) -> ThreadId {
        ThreadId(self.number)
    }

    pub fn name(&self) -> Option<&str> {
        if self.number == 0 { Some("main") } else { None }
    }
}

impl<T> JoinHandle<T> {
    pub fn thread(&self) -> &Thread {
        &parking::THREADS[number(unsafe { crate::ptr::read(self) })]
    }
}

impl<T> ScopedJoinHandle<T> {
    pub fn thread(&self) -> &Thread {
        &parking::THREADS[number(unsafe { crate::ptr::read(self) })]
    }
}
