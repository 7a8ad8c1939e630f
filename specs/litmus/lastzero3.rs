//! A reader looks for the last zero of an array of counters that writers raise; a static of atomics made by `const { .. }`.
//! As the checker GenMC has it among its litmus tests, from memory and in Rust.
//@ memory: sc, rc11
//@ alias: sb, tb
//@ executions sc, rc11: 12
//@ expect * *: ok

use std::sync::atomic::{AtomicI32};
use std::sync::atomic::Ordering::*;
use std::thread;

const N: usize = 3;
static ARRAY: [AtomicI32; N + 1] = [const { AtomicI32::new(0) }; N + 1];
fn thread_reader() { let mut i = N; while ARRAY[i].load(SeqCst) != 0 { i -= 1; } }
fn thread_writer(j: usize) { let v = ARRAY[j - 1].load(SeqCst) + 1; ARRAY[j].store(v, SeqCst); }
fn main() {
    thread::scope(|s| {
        s.spawn(thread_reader);
        for j in 1..=N { s.spawn(move || thread_writer(j)); }
    });
}
