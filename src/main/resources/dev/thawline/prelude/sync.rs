//! `std::sync`, beside its atomics. A lock is a word that is taken by an acquiring compare-exchange and given back by a
//! releasing store, in a loop that only waits. Panics abort, so nothing is ever poisoned.

use crate::alloc::{alloc, dealloc, Layout};
use crate::cell::UnsafeCell;
use crate::mem::ManuallyDrop;
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

/// The function and then its value, where std has both in one place of memory.
pub struct LazyLock<T, F = fn() -> T> {
    once: Once,
    function: UnsafeCell<Option<F>>,
    value: UnsafeCell<Option<T>>,
}

unsafe impl<T: Sync + Send, F: Send> Sync for LazyLock<T, F> {}

impl<T, F: FnOnce() -> T> LazyLock<T, F> {
    pub const fn new(f: F) -> LazyLock<T, F> {
        LazyLock { once: Once::new(), function: UnsafeCell::new(Some(f)), value: UnsafeCell::new(None) }
    }

    pub fn force(this: &LazyLock<T, F>) -> &T {
        this.once.call_once(|| unsafe {
            let function = (*this.function.get()).take().unwrap();
            *this.value.get() = Some(function());
        });
        match unsafe { &*this.value.get() } {
            Some(value) => value,
            None => panic!("a `LazyLock` that is complete has a value"),
        }
    }
}

impl<T, F: FnOnce() -> T> Deref for LazyLock<T, F> {
    type Target = T;

    fn deref(&self) -> &T {
        LazyLock::force(self)
    }
}

#[repr(C)]
struct ArcInner<T> {
    strong: AtomicUsize,
    /// The `Weak`s, and one more while there is an `Arc`; `LOCKED` while somebody looks whether there are any.
    weak: AtomicUsize,
    data: T,
}

const LOCKED: usize = usize::MAX;

pub struct Arc<T> {
    ptr: *mut ArcInner<T>,
}

unsafe impl<T: Sync + Send> Send for Arc<T> {}
unsafe impl<T: Sync + Send> Sync for Arc<T> {}

/// Null where there never was a value.
pub struct Weak<T> {
    ptr: *mut ArcInner<T>,
}

unsafe impl<T: Sync + Send> Send for Weak<T> {}
unsafe impl<T: Sync + Send> Sync for Weak<T> {}

impl<T> Arc<T> {
    pub fn new(data: T) -> Arc<T> {
        unsafe {
            let ptr = alloc(Layout::new::<ArcInner<T>>()) as *mut ArcInner<T>;
            let inner = ArcInner { strong: AtomicUsize::new(1), weak: AtomicUsize::new(1), data };
            crate::ptr::write(ptr, inner);
            Arc { ptr }
        }
    }

    fn inner(&self) -> &ArcInner<T> {
        unsafe { &*self.ptr }
    }

    pub fn downgrade(this: &Arc<T>) -> Weak<T> {
        let mut weak = this.inner().weak.load(Ordering::Relaxed);
        loop {
            if weak == LOCKED {
                weak = this.inner().weak.load(Ordering::Relaxed);
                continue;
            }
            match this.inner().weak.compare_exchange(weak, weak + 1, Ordering::Acquire, Ordering::Relaxed) {
                Ok(_) => return Weak { ptr: this.ptr },
                Err(found) => weak = found,
            }
        }
    }

    pub fn strong_count(this: &Arc<T>) -> usize {
        this.inner().strong.load(Ordering::Relaxed)
    }

    pub fn weak_count(this: &Arc<T>) -> usize {
        let weak = this.inner().weak.load(Ordering::Relaxed);
        if weak == LOCKED { 0 } else { weak - 1 }
    }

    pub fn ptr_eq(this: &Arc<T>, other: &Arc<T>) -> bool {
        this.ptr == other.ptr
    }

    pub fn as_ptr(this: &Arc<T>) -> *const T {
        unsafe { &raw const (*this.ptr).data }
    }

    pub fn into_raw(this: Arc<T>) -> *const T {
        let this = ManuallyDrop::new(this);
        Arc::as_ptr(&this)
    }

    pub unsafe fn from_raw(ptr: *const T) -> Arc<T> {
        Arc { ptr: ptr.byte_sub(data_offset::<T>()) as *mut ArcInner<T> }
    }

    pub unsafe fn increment_strong_count(ptr: *const T) {
        let arc = ManuallyDrop::new(Arc::<T>::from_raw(ptr));
        let _clone = ManuallyDrop::new(Arc::clone(&arc));
    }

    pub unsafe fn decrement_strong_count(ptr: *const T) {
        crate::mem::drop(Arc::from_raw(ptr));
    }

    /// Locks the weak count meanwhile, so that no `Weak` is made and dropped again unseen.
    fn is_unique(&self) -> bool {
        if self.inner().weak.compare_exchange(1, LOCKED, Ordering::Acquire, Ordering::Relaxed).is_ok() {
            let unique = self.inner().strong.load(Ordering::Acquire) == 1;
            self.inner().weak.store(1, Ordering::Release);
            unique
        } else {
            false
        }
    }

    pub fn get_mut(this: &mut Arc<T>) -> Option<&mut T> {
        if this.is_unique() {
            unsafe { Some(Arc::get_mut_unchecked(this)) }
        } else {
            None
        }
    }

    pub unsafe fn get_mut_unchecked(this: &mut Arc<T>) -> &mut T {
        &mut (*this.ptr).data
    }

    pub fn try_unwrap(this: Arc<T>) -> Result<T, Arc<T>> {
        if this.inner().strong.compare_exchange(1, 0, Ordering::Relaxed, Ordering::Relaxed).is_err() {
            return Err(this);
        }
        atomic::fence(Ordering::Acquire);
        let this = ManuallyDrop::new(this);
        let data = unsafe { crate::ptr::read(&this.inner().data) };
        let _weak = Weak { ptr: this.ptr };
        Ok(data)
    }

    pub fn into_inner(this: Arc<T>) -> Option<T> {
        let this = ManuallyDrop::new(this);
        if this.inner().strong.fetch_sub(1, Ordering::Release) != 1 {
            return None;
        }
        atomic::fence(Ordering::Acquire);
        let data = unsafe { crate::ptr::read(&this.inner().data) };
        let _weak = Weak { ptr: this.ptr };
        Some(data)
    }
}

/// `repr(C)`: after the two counts, aligned.
fn data_offset<T>() -> usize {
    let align = Layout::new::<T>().align();
    let counts = 2 * crate::mem::size_of::<usize>();
    (counts + align - 1) / align * align
}

impl<T: Clone> Arc<T> {
    pub fn make_mut(this: &mut Arc<T>) -> &mut T {
        if this.inner().strong.compare_exchange(1, 0, Ordering::Acquire, Ordering::Relaxed).is_err() {
            *this = Arc::new((**this).clone());
        } else if this.inner().weak.load(Ordering::Relaxed) != 1 {
            unsafe {
                let moved = Arc::new(crate::ptr::read(&this.inner().data));
                let _weak = Weak { ptr: this.ptr };
                crate::ptr::write(this, moved);
            }
        } else {
            this.inner().strong.store(1, Ordering::Release);
        }
        unsafe { Arc::get_mut_unchecked(this) }
    }

    pub fn unwrap_or_clone(this: Arc<T>) -> T {
        match Arc::try_unwrap(this) {
            Ok(data) => data,
            Err(shared) => (*shared).clone(),
        }
    }
}

impl<T> Clone for Arc<T> {
    fn clone(&self) -> Arc<T> {
        self.inner().strong.fetch_add(1, Ordering::Relaxed);
        Arc { ptr: self.ptr }
    }
}

impl<T> Deref for Arc<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.inner().data
    }
}

impl<T> Drop for Arc<T> {
    fn drop(&mut self) {
        if self.inner().strong.fetch_sub(1, Ordering::Release) != 1 {
            return;
        }
        atomic::fence(Ordering::Acquire);
        let _weak = Weak { ptr: self.ptr };
        unsafe { crate::ptr::drop_in_place(&mut (*self.ptr).data) };
    }
}

impl<T: Default> Default for Arc<T> {
    fn default() -> Arc<T> {
        Arc::new(Default::default())
    }
}

impl<T> From<T> for Arc<T> {
    fn from(t: T) -> Arc<T> {
        Arc::new(t)
    }
}

impl<T> AsRef<T> for Arc<T> {
    fn as_ref(&self) -> &T {
        &**self
    }
}

/// The counts alone: what they count may be gone, or be borrowed.
struct WeakInner<'a> {
    weak: &'a AtomicUsize,
    strong: &'a AtomicUsize,
}

impl<T> Weak<T> {
    pub const fn new() -> Weak<T> {
        Weak { ptr: crate::ptr::null_mut() }
    }

    fn inner(&self) -> Option<WeakInner<'_>> {
        if self.ptr.is_null() {
            None
        } else {
            unsafe { Some(WeakInner { weak: &(*self.ptr).weak, strong: &(*self.ptr).strong }) }
        }
    }

    pub fn upgrade(&self) -> Option<Arc<T>> {
        let inner = self.inner()?;
        let mut strong = inner.strong.load(Ordering::Relaxed);
        while strong != 0 {
            match inner.strong.compare_exchange(strong, strong + 1, Ordering::Acquire, Ordering::Relaxed) {
                Ok(_) => return Some(Arc { ptr: self.ptr }),
                Err(found) => strong = found,
            }
        }
        None
    }

    pub fn strong_count(&self) -> usize {
        match self.inner() {
            Some(inner) => inner.strong.load(Ordering::Relaxed),
            None => 0,
        }
    }

    pub fn ptr_eq(&self, other: &Weak<T>) -> bool {
        self.ptr == other.ptr
    }
}

impl<T> Clone for Weak<T> {
    fn clone(&self) -> Weak<T> {
        if let Some(inner) = self.inner() {
            inner.weak.fetch_add(1, Ordering::Relaxed);
        }
        Weak { ptr: self.ptr }
    }
}

impl<T> Drop for Weak<T> {
    fn drop(&mut self) {
        if let Some(inner) = self.inner() {
            if inner.weak.fetch_sub(1, Ordering::Release) == 1 {
                atomic::fence(Ordering::Acquire);
                unsafe { dealloc(self.ptr as *mut u8, Layout::new::<ArcInner<T>>()) };
            }
        }
    }
}

impl<T> Default for Weak<T> {
    fn default() -> Weak<T> {
        Weak::new()
    }
}
