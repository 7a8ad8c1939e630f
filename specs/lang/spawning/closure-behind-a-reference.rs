//! One closure as the body of two threads, by reference: both call it through the same shared reference.
//@ expect sc,rc11 sb2018,sb2018-frontier,sb,tb,noalias: ok
//@ outcomes sc,rc11: "2"
//@ executions sc,rc11: 2

use std::sync::atomic::{AtomicU32, Ordering};
use std::thread;

fn main() {
    let count = AtomicU32::new(0);
    let increment = || {
        count.fetch_add(1, Ordering::Relaxed);
    };
    thread::scope(|scope| {
        scope.spawn(&increment);
        scope.spawn(&increment);
    });
    println!("{}", count.load(Ordering::Relaxed));
}
