//! A clone for each thread of a loop; all are joined by the scope.
//@ memory: sc, rc11
//@ alias: sb, tb
//@ outcomes *: "3"
//@ expect * *: ok

use std::sync::atomic::{AtomicI32, Ordering::Relaxed};
use std::sync::Arc;
use std::thread;

fn main() {
    let sum = Arc::new(AtomicI32::new(0));
    thread::scope(|scope| {
        for i in 1..3 {
            let sum = Arc::clone(&sum);
            scope.spawn(move || {
                sum.fetch_add(i, Relaxed);
            });
        }
    });
    println!("{}", sum.load(Relaxed));
}
