//! A raw pointer to what a lock protects is used without the lock.
//! Nothing orders it with the other thread's borrow and write under the lock. Where it comes later, that borrow has
//! taken its place; where it comes earlier, the borrow is an access that races with it.
//@ memory: sc, rc11
//@ alias: sb, tb
//@ expect * *: ub in all @ plain, locked
//@ expect * *: race @ plain, locked

use std::sync::Mutex;
use std::thread;

static LOCK: Mutex<i32> = Mutex::new(0);

fn main() {
    let pointer = &raw mut *LOCK.lock().unwrap();
    let other = thread::spawn(|| {
        *LOCK.lock().unwrap() = 1; //~ locked
    });
    unsafe { *pointer = 2 }; //~ plain
    other.join().unwrap();
}
