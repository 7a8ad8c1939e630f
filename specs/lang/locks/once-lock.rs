//! The value is that of whoever came first; both get the same.
//@ memory: sc, rc11
//@ alias: sb, tb
//@ outcomes *: "1 1", "2 2"
//@ expect * *: ok

use std::sync::OnceLock;
use std::thread;

static VALUE: OnceLock<i32> = OnceLock::new();

fn main() {
    let other = thread::spawn(|| *VALUE.get_or_init(|| 1));
    let own = *VALUE.get_or_init(|| 2);
    println!("{} {}", own, other.join().unwrap());
}
