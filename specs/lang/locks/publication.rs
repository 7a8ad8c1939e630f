//! What is written before a lock is given back is seen by whoever takes it after.
//@ memory: sc, rc11
//@ alias: sb, tb
//@ outcomes *: "0 false", "5 true"
//@ expect * *: ok

use std::sync::Mutex;
use std::thread;

static READY: Mutex<bool> = Mutex::new(false);
static mut DATA: i32 = 0;

fn main() {
    let writer = thread::spawn(|| {
        unsafe { DATA = 5 };
        *READY.lock().unwrap() = true;
    });
    let ready = *READY.lock().unwrap();
    let seen = if ready { unsafe { DATA } } else { 0 };
    println!("{} {}", seen, ready);
    writer.join().unwrap();
}
