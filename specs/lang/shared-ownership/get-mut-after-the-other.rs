//! Where `get_mut` succeeds, the other thread has dropped its clone, and that happened before.
//@ memory: sc, rc11
//@ alias: sb, tb
//@ outcomes *: "1", "2"
//@ expect * *: ok

use std::sync::Arc;
use std::thread;

fn main() {
    let mut own = Arc::new(1);
    let clone = Arc::clone(&own);
    let other = thread::spawn(move || {
        let _read = *clone;
    });
    if let Some(value) = Arc::get_mut(&mut own) {
        *value = 2;
    }
    println!("{}", *own);
    other.join().unwrap();
}
