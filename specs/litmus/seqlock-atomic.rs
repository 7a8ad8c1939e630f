//! A sequence lock whose data is atomic, with the fences that it needs: nobody reads half of a write (Boehm, "Can seqlocks get along with programming language memory models?", 2012).
//@ memory: sc, rc11
//@ alias: sb, tb
//@ executions sc, rc11: 11
//@ expect * *: ok

use std::sync::atomic::{AtomicUsize, fence};
use std::sync::atomic::Ordering::*;
use std::thread;

struct Seq { seq: AtomicUsize, data: [AtomicUsize; 2] }
static S: Seq = Seq { seq: AtomicUsize::new(0), data: [AtomicUsize::new(0), AtomicUsize::new(0)] };
fn write(v: usize) {
    let s = S.seq.load(Relaxed);
    S.seq.store(s + 1, Relaxed);
    fence(Release);
    S.data[0].store(v, Relaxed); S.data[1].store(v, Relaxed);
    S.seq.store(s + 2, Release);
}
fn read() -> Option<(usize, usize)> {
    let s1 = S.seq.load(Acquire);
    if s1 & 1 != 0 { return None; }
    let a = S.data[0].load(Relaxed); let b = S.data[1].load(Relaxed);
    fence(Acquire);
    let s2 = S.seq.load(Relaxed);
    if s1 == s2 { Some((a, b)) } else { None }
}
fn main() {
    let w = thread::spawn(|| write(7));
    let r = thread::spawn(|| { if let Some((a, b)) = read() { assert_eq!(a, b); } });
    w.join().unwrap(); r.join().unwrap();
}
