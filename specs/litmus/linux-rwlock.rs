//! A lock for many readers or one writer, each of which tries once (CDSChecker, linuxrwlocks, scaled down).
//@ memory: sc, rc11
//@ alias: sb, tb
//@ executions sc, rc11: 6
//@ expect * *: ok

use std::sync::atomic::{AtomicI32};
use std::sync::atomic::Ordering::*;
use std::thread;

const BIAS: i32 = 0x00100000;
struct RwLock { lock: AtomicI32 }
impl RwLock {
    fn read_trylock(&self) -> bool { let prior = self.lock.fetch_sub(1, Acquire); if prior > 0 { return true; } self.lock.fetch_add(1, Relaxed); false }
    fn write_trylock(&self) -> bool { let prior = self.lock.fetch_sub(BIAS, Acquire); if prior == BIAS { return true; } self.lock.fetch_add(BIAS, Relaxed); false }
    fn read_unlock(&self) { self.lock.fetch_add(1, Release); }
    fn write_unlock(&self) { self.lock.fetch_add(BIAS, Release); }
}
static L: RwLock = RwLock { lock: AtomicI32::new(BIAS) };
static mut SHARED: i32 = 0;
fn main() {
    let r = thread::spawn(|| { if L.read_trylock() { let _v = unsafe { SHARED }; L.read_unlock(); } });
    let w = thread::spawn(|| { if L.write_trylock() { unsafe { SHARED = 1; } L.write_unlock(); } });
    r.join().unwrap(); w.join().unwrap();
}
