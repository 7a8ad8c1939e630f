//! The destructor runs in whichever thread is the last.
//@ memory: sc, rc11
//@ alias: sb, tb
//@ outcomes *: "dropped", "T1: dropped"
//@ expect * *: ok

use std::sync::Arc;
use std::thread;

struct Loud;

impl Drop for Loud {
    fn drop(&mut self) {
        println!("dropped");
    }
}

fn main() {
    let own = Arc::new(Loud);
    let clone = Arc::clone(&own);
    let other = thread::spawn(move || drop(clone));
    drop(own);
    other.join().unwrap();
}
