//! `#[repr(align(64))]`: the struct is as long as it is aligned, so its neighbour in an array lies 64 bytes further on.
//@ expect sc,rc11 sb2018,sb2018-frontier,sb,tb,noalias: ok
//@ outcomes sc,rc11: "64 64 64"
//@ executions sc,rc11: 1

use std::mem::{align_of, size_of};
use std::sync::atomic::{AtomicU8, Ordering};
use std::thread;

#[repr(align(64))]
struct Padded<T>(T);

static COUNTS: [Padded<AtomicU8>; 2] = [Padded(AtomicU8::new(0)), Padded(AtomicU8::new(0))];

fn main() {
    let other = thread::spawn(|| COUNTS[0].0.fetch_add(1, Ordering::Relaxed));
    COUNTS[1].0.fetch_add(1, Ordering::Relaxed);
    other.join().unwrap();
    let distance = &raw const COUNTS[1] as usize - &raw const COUNTS[0] as usize;
    println!("{} {} {distance}", size_of::<Padded<AtomicU8>>(), align_of::<Padded<u16>>());
}
