//! A reader sees the value before the write or after it, never a race. It may also look at the lock before the write
//! and take it after: the lock is free again, so nothing tells.
//@ memory: sc, rc11
//@ alias: sb, tb
//@ outcomes *: "0", "1"
//@ executions *: 3
//@ expect * *: ok

use std::sync::RwLock;
use std::thread;

static LOCK: RwLock<i32> = RwLock::new(0);

fn main() {
    let writer = thread::spawn(|| *LOCK.write().unwrap() = 1);
    println!("{}", *LOCK.read().unwrap());
    writer.join().unwrap();
}
