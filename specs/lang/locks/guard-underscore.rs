//! `let _ =` keeps no guard: the lock is free again at once, and the two writes race.
//@ memory: sc, rc11
//@ alias: sb, tb
//@ rustc: no (the lint `let_underscore_lock` is an error)
//@ expect * *: race @ write

use std::sync::Mutex;
use std::thread;

static LOCK: Mutex<()> = Mutex::new(());
static mut DATA: i32 = 0;

fn add() {
    let _ = LOCK.lock().unwrap();
    unsafe { DATA += 1 }; //~ write
}

fn main() {
    let other = thread::spawn(add);
    add();
    other.join().unwrap();
}
