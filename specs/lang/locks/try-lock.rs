//! Whoever finds the lock taken goes on without it. Nothing orders a failure: it may be seen by either thread, not by both.
//@ memory: sc, rc11
//@ alias: sb, tb
//@ outcomes *: "1", "2"
//@ expect * *: ok

use std::sync::Mutex;
use std::thread;

static COUNT: Mutex<i32> = Mutex::new(0);

fn count() {
    if let Ok(mut guard) = COUNT.try_lock() {
        *guard += 1;
    }
}

fn main() {
    let other = thread::spawn(count);
    count();
    other.join().unwrap();
    println!("{}", *COUNT.lock().unwrap());
}
