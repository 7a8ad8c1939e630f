//! `fetch_update` tries again when another thread was faster: no increment is lost. `fetch_max` needs no loop.
//@ memory: sc, rc11
//@ alias: sb, tb
//@ outcomes *: "2 7"
//@ expect * *: ok

use std::sync::atomic::{AtomicU32, Ordering::*};
use std::thread;

static COUNT: AtomicU32 = AtomicU32::new(0);
static MAX: AtomicU32 = AtomicU32::new(0);

fn add(own: u32) {
    COUNT.fetch_update(Relaxed, Relaxed, |n| Some(n + 1)).unwrap();
    MAX.fetch_max(own, Relaxed);
}

fn main() {
    thread::scope(|s| {
        s.spawn(|| add(7));
        s.spawn(|| add(3));
    });
    println!("{} {}", COUNT.load(Relaxed), MAX.load(Relaxed));
}
