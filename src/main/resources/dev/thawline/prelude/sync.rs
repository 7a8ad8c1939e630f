//! `std::sync`, beside its atomics. A lock is a word that is taken by an acquiring compare-exchange and given back by a
//! releasing store, in a loop that only waits. Panics abort, so nothing is ever poisoned.

use crate::cell::UnsafeCell;
use crate::ops::{Deref, DerefMut, Drop};
use self::atomic::{AtomicBool, AtomicU32, Ordering};

pub struct PoisonError<T> {
    data: T,
}

impl<T> PoisonError<T> {
    pub fn new(data: T) -> PoisonError<T> {
        PoisonError { data }
    }

    pub fn into_inner(self) -> T {
        self.data
    }

    pub fn get_ref(&self) -> &T {
        &self.data
    }

    pub fn get_mut(&mut self) -> &mut T {
        &mut self.data
    }
}

pub enum TryLockError<T> {
    Poisoned(PoisonError<T>),
    WouldBlock,
}

pub type LockResult<T> = Result<T, PoisonError<T>>;

pub type TryLockResult<T> = Result<T, TryLockError<T>>;

pub struct Mutex<T> {
    futex: AtomicU32,
    poison: AtomicBool,
    data: UnsafeCell<T>,
}

unsafe impl<T: Send> Send for Mutex<T> {}
unsafe impl<T: Send> Sync for Mutex<T> {}

pub struct MutexGuard<'a, T> {
    lock: &'a Mutex<T>,
}

impl<T> Mutex<T> {
    pub const fn new(t: T) -> Mutex<T> {
        Mutex { futex: AtomicU32::new(0), poison: AtomicBool::new(false), data: UnsafeCell::new(t) }
    }

    pub fn lock(&self) -> LockResult<MutexGuard<'_, T>> {
        while self.futex.compare_exchange(0, 1, Ordering::Acquire, Ordering::Relaxed).is_err() {}
        Ok(MutexGuard { lock: self })
    }

    pub fn try_lock(&self) -> TryLockResult<MutexGuard<'_, T>> {
        if self.futex.compare_exchange(0, 1, Ordering::Acquire, Ordering::Relaxed).is_ok() {
            Ok(MutexGuard { lock: self })
        } else {
            Err(TryLockError::WouldBlock)
        }
    }

    pub fn is_poisoned(&self) -> bool {
        self.poison.load(Ordering::Relaxed)
    }

    pub fn clear_poison(&self) {
        self.poison.store(false, Ordering::Relaxed);
    }

    pub fn into_inner(self) -> LockResult<T> {
        Ok(self.data.into_inner())
    }

    pub fn get_mut(&mut self) -> LockResult<&mut T> {
        Ok(self.data.get_mut())
    }
}

impl<T> Deref for MutexGuard<'_, T> {
    type Target = T;

    fn deref(&self) -> &T {
        unsafe { &*self.lock.data.get() }
    }
}

impl<T> DerefMut for MutexGuard<'_, T> {
    fn deref_mut(&mut self) -> &mut T {
        unsafe { &mut *self.lock.data.get() }
    }
}

impl<T> Drop for MutexGuard<'_, T> {
    fn drop(&mut self) {
        self.lock.futex.store(0, Ordering::Release);
    }
}
