//! The flag is not looked at before the wait: a notification that came before is lost.
//@ memory: sc, rc11
//@ alias: sb, tb
//@ outcomes *: "woken", "[deadlock]"
//@ expect * *: deadlock @ waits

use std::sync::{Condvar, Mutex};
use std::thread;

static LOCK: Mutex<()> = Mutex::new(());
static CHANGED: Condvar = Condvar::new();

fn main() {
    let other = thread::spawn(|| CHANGED.notify_one());
    let guard = LOCK.lock().unwrap();
    drop(CHANGED.wait(guard).unwrap()); //~ waits
    println!("woken");
    other.join().unwrap();
}
