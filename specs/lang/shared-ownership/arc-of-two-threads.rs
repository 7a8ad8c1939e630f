//! Each thread drops its own; the value is freed once, by whoever comes last, and no read races with that.
//@ memory: sc, rc11
//@ alias: sb, tb
//@ outcomes *: "3 | T1: 3"
//@ expect * *: ok

use std::sync::Arc;
use std::thread;

fn main() {
    let own = Arc::new(3);
    let clone = Arc::clone(&own);
    let other = thread::spawn(move || println!("{}", *clone));
    println!("{}", *own);
    drop(own);
    other.join().unwrap();
}
