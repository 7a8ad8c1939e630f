//! Four threads, each exchanges what the one before leaves: it fails unless they come in order.
//! As the checker GenMC has it among its litmus tests, from memory and in Rust.
//@ memory: sc, rc11
//@ alias: sb, tb
//@ executions sc, rc11: 14
//@ expect * *: ok

use std::sync::atomic::{AtomicI32};
use std::sync::atomic::Ordering::*;
use std::thread;

static X: AtomicI32 = AtomicI32::new(0);
fn thread_n(mine: i32) { let _ = X.compare_exchange(mine - 1, mine, Relaxed, Relaxed); }
fn main() {
    let ts = [thread::spawn(|| thread_n(1)), thread::spawn(|| thread_n(2)), thread::spawn(|| thread_n(3)), thread::spawn(|| thread_n(4))];
    for t in ts { t.join().unwrap(); }
}
