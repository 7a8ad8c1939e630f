//! A weak reference finds the value, or finds that it is gone.
//@ memory: sc, rc11
//@ alias: sb, tb
//@ outcomes *: "5", "gone"
//@ expect * *: ok

use std::sync::Arc;
use std::thread;

fn main() {
    let own = Arc::new(5);
    let weak = Arc::downgrade(&own);
    let other = thread::spawn(move || drop(own));
    match weak.upgrade() {
        Some(value) => println!("{}", *value),
        None => println!("gone"),
    }
    other.join().unwrap();
}
