//! A thread that reads and wants to write waits for itself.
//@ memory: sc, rc11
//@ alias: sb, tb
//@ outcomes *: "[deadlock]"
//@ expect * *: deadlock @ waits

use std::sync::RwLock;

fn main() {
    let lock = RwLock::new(0);
    let seen = lock.read().unwrap();
    *lock.write().unwrap() = *seen + 1; //~ waits
}
