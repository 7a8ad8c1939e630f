//! A thread that takes a lock that it has waits for itself.
//@ memory: sc, rc11
//@ alias: sb, tb
//@ outcomes *: "[deadlock]"
//@ expect * *: deadlock @ waits

use std::sync::Mutex;

fn main() {
    let lock = Mutex::new(0);
    let _first = lock.lock().unwrap();
    let _second = lock.lock().unwrap(); //~ waits
    println!("never");
}
