//! Two threads count; whatever the order, main sees both after the joins.
//@ memory: sc, rc11
//@ alias: sb2018, sb2018-frontier
//@ expect * *: ok
//@ executions *: 2
//@ outcomes *: "2"

use std::sync::atomic::{AtomicU32, Ordering::Relaxed};
use std::thread;

static COUNT: AtomicU32 = AtomicU32::new(0);

fn main() {
    thread::scope(|scope| {
        scope.spawn(|| COUNT.fetch_add(1, Relaxed));
        scope.spawn(|| COUNT.fetch_add(1, Relaxed));
    });
    println!("{}", COUNT.load(Relaxed));
}
