//! The guard of a `match` lives as long as the `match`: locking again in an arm waits for ever.
//@ memory: sc, rc11
//@ alias: sb, tb
//@ outcomes *: "[deadlock]"
//@ expect * *: deadlock @ waits

use std::sync::Mutex;

fn main() {
    let lock = Mutex::new(1);
    match *lock.lock().unwrap() {
        1 => *lock.lock().unwrap() = 2, //~ waits
        _ => {}
    }
    println!("never");
}
