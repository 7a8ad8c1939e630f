//! `std::sync`, beside its atomics. A lock is a word that is taken by an acquiring compare-exchange and given back by a
//! releasing store, in a loop that only waits. Panics abort, so nothing is ever poisoned.

use crate::cell::UnsafeCell;
use crate::ops::{Deref, DerefMut, Drop};
use self::atomic::{AtomicBool, AtomicU32, AtomicUsize, Ordering};

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

impl<T: Default> Default for Mutex<T> {
    fn default() -> Mutex<T> {
        Mutex::new(Default::default())
    }
}

/// The number of readers, or this for the one writer.
const WRITER: u32 = u32::MAX;

pub struct RwLock<T> {
    state: AtomicU32,
    poison: AtomicBool,
    data: UnsafeCell<T>,
}

unsafe impl<T: Send> Send for RwLock<T> {}
unsafe impl<T: Send + Sync> Sync for RwLock<T> {}

/// A pointer, since others may write as soon as the lock is given back, while the guard is still an argument of `drop`.
pub struct RwLockReadGuard<'a, T> {
    data: *const T,
    state: &'a AtomicU32,
}

pub struct RwLockWriteGuard<'a, T> {
    lock: &'a RwLock<T>,
}

impl<T> RwLock<T> {
    pub const fn new(t: T) -> RwLock<T> {
        RwLock { state: AtomicU32::new(0), poison: AtomicBool::new(false), data: UnsafeCell::new(t) }
    }

    pub fn read(&self) -> LockResult<RwLockReadGuard<'_, T>> {
        while !self.enter() {}
        Ok(RwLockReadGuard { data: self.data.get(), state: &self.state })
    }

    pub fn try_read(&self) -> TryLockResult<RwLockReadGuard<'_, T>> {
        loop {
            let readers = self.state.load(Ordering::Relaxed);
            if readers == WRITER {
                return Err(TryLockError::WouldBlock);
            }
            if self.state.compare_exchange(readers, readers + 1, Ordering::Acquire, Ordering::Relaxed).is_ok() {
                return Ok(RwLockReadGuard { data: self.data.get(), state: &self.state });
            }
        }
    }

    /// One more reader, unless a writer or another reader comes first.
    fn enter(&self) -> bool {
        let readers = self.state.load(Ordering::Relaxed);
        readers != WRITER
            && self.state.compare_exchange(readers, readers + 1, Ordering::Acquire, Ordering::Relaxed).is_ok()
    }

    pub fn write(&self) -> LockResult<RwLockWriteGuard<'_, T>> {
        while self.state.compare_exchange(0, WRITER, Ordering::Acquire, Ordering::Relaxed).is_err() {}
        Ok(RwLockWriteGuard { lock: self })
    }

    pub fn try_write(&self) -> TryLockResult<RwLockWriteGuard<'_, T>> {
        if self.state.compare_exchange(0, WRITER, Ordering::Acquire, Ordering::Relaxed).is_ok() {
            Ok(RwLockWriteGuard { lock: self })
        } else {
            Err(TryLockError::WouldBlock)
        }
    }

    pub fn is_poisoned(&self) -> bool {
        self.poison.load(Ordering::Relaxed)
    }

    pub fn into_inner(self) -> LockResult<T> {
        Ok(self.data.into_inner())
    }

    pub fn get_mut(&mut self) -> LockResult<&mut T> {
        Ok(self.data.get_mut())
    }
}

impl<T> Deref for RwLockReadGuard<'_, T> {
    type Target = T;

    fn deref(&self) -> &T {
        unsafe { &*self.data }
    }
}

impl<T> Drop for RwLockReadGuard<'_, T> {
    fn drop(&mut self) {
        self.state.fetch_sub(1, Ordering::Release);
    }
}

impl<T> Deref for RwLockWriteGuard<'_, T> {
    type Target = T;

    fn deref(&self) -> &T {
        unsafe { &*self.lock.data.get() }
    }
}

impl<T> DerefMut for RwLockWriteGuard<'_, T> {
    fn deref_mut(&mut self) -> &mut T {
        unsafe { &mut *self.lock.data.get() }
    }
}

impl<T> Drop for RwLockWriteGuard<'_, T> {
    fn drop(&mut self) {
        self.lock.state.store(0, Ordering::Release);
    }
}

/// The notifications so far. Whoever waits goes on after the next one, so `notify_one` wakes all who wait: the others
/// wake spuriously, as std allows. A program that hangs because only one thread wakes is not found out.
pub struct Condvar {
    futex: AtomicU32,
}

impl Condvar {
    pub const fn new() -> Condvar {
        Condvar { futex: AtomicU32::new(0) }
    }

    pub fn wait<'a, T>(&self, guard: MutexGuard<'a, T>) -> LockResult<MutexGuard<'a, T>> {
        let lock = guard.lock;
        let seen = self.futex.load(Ordering::Relaxed);
        crate::mem::drop(guard);
        while self.futex.load(Ordering::Relaxed) == seen {}
        lock.lock()
    }

    pub fn wait_while<'a, T, F: FnMut(&mut T) -> bool>(
        &self,
        guard: MutexGuard<'a, T>,
        mut condition: F,
    ) -> LockResult<MutexGuard<'a, T>> {
        let mut guard = guard;
        while condition(&mut *guard) {
            guard = self.wait(guard)?;
        }
        Ok(guard)
    }

    pub fn notify_one(&self) {
        self.futex.fetch_add(1, Ordering::Relaxed);
    }

    pub fn notify_all(&self) {
        self.futex.fetch_add(1, Ordering::Relaxed);
    }
}

/// Each arrival happens before the next one, and all before anybody goes on, as with std's mutex around two numbers.
pub struct Barrier {
    threads: usize,
    arrivals: AtomicUsize,
    rounds: AtomicUsize,
}

pub struct BarrierWaitResult(bool);

impl Barrier {
    pub const fn new(n: usize) -> Barrier {
        Barrier { threads: n, arrivals: AtomicUsize::new(0), rounds: AtomicUsize::new(0) }
    }

    pub fn wait(&self) -> BarrierWaitResult {
        let before = self.arrivals.fetch_add(1, Ordering::AcqRel);
        if self.threads <= 1 || (before + 1) % self.threads == 0 {
            self.rounds.fetch_add(1, Ordering::Release);
            return BarrierWaitResult(true);
        }
        let round = before / self.threads;
        while self.rounds.load(Ordering::Acquire) <= round {}
        BarrierWaitResult(false)
    }
}

impl BarrierWaitResult {
    pub fn is_leader(&self) -> bool {
        self.0
    }
}

const INCOMPLETE: u32 = 0;
const RUNNING: u32 = 1;
const COMPLETE: u32 = 2;

pub struct Once {
    state: AtomicU32,
}

impl Once {
    pub const fn new() -> Once {
        Once { state: AtomicU32::new(INCOMPLETE) }
    }

    pub fn call_once<F: FnOnce()>(&self, f: F) {
        if self.is_completed() {
            return;
        }
        if self.state.compare_exchange(INCOMPLETE, RUNNING, Ordering::Acquire, Ordering::Acquire).is_ok() {
            f();
            self.state.store(COMPLETE, Ordering::Release);
        } else {
            self.wait();
        }
    }

    pub fn is_completed(&self) -> bool {
        self.state.load(Ordering::Acquire) == COMPLETE
    }

    pub fn wait(&self) {
        while self.state.load(Ordering::Acquire) != COMPLETE {}
    }
}

/// The value is an `Option` where std's is a `MaybeUninit` that the state of `once` tells of.
pub struct OnceLock<T> {
    once: Once,
    value: UnsafeCell<Option<T>>,
}

unsafe impl<T: Sync + Send> Sync for OnceLock<T> {}
unsafe impl<T: Send> Send for OnceLock<T> {}

impl<T> OnceLock<T> {
    pub const fn new() -> OnceLock<T> {
        OnceLock { once: Once::new(), value: UnsafeCell::new(None) }
    }

    pub fn get(&self) -> Option<&T> {
        if self.once.is_completed() {
            Some(unsafe { self.get_unchecked() })
        } else {
            None
        }
    }

    pub fn set(&self, value: T) -> Result<(), T> {
        let mut value = Some(value);
        self.get_or_init(|| value.take().unwrap());
        match value {
            None => Ok(()),
            Some(value) => Err(value),
        }
    }

    pub fn get_or_init<F: FnOnce() -> T>(&self, f: F) -> &T {
        let slot = self.value.get();
        self.once.call_once(|| unsafe { *slot = Some(f()) });
        unsafe { self.get_unchecked() }
    }

    unsafe fn get_unchecked(&self) -> &T {
        match &*self.value.get() {
            Some(value) => value,
            None => panic!("a `OnceLock` that is complete has a value"),
        }
    }

    pub fn into_inner(self) -> Option<T> {
        self.value.into_inner()
    }
}
