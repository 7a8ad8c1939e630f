//! Two readers have the lock at the same time; a writer would have to wait.
//@ memory: sc, rc11
//@ alias: sb, tb
//@ outcomes *: "4 4 true"
//@ expect * *: ok

use std::sync::RwLock;

fn main() {
    let lock = RwLock::new(4);
    let a = lock.read().unwrap();
    let b = lock.read().unwrap();
    println!("{} {} {}", *a, *b, lock.try_write().is_err());
}
