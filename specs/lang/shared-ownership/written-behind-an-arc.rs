//! A write through a pointer to what an `Arc` shares races with the other owner's read, or with
//! its borrow.
//@ memory: sc, rc11
//@ alias: sb, tb
//@ expect * *: ub in all @ write, read
//@ expect * *: race @ write, read

use std::sync::Arc;
use std::thread;

fn main() {
    let own = Arc::new(1);
    let clone = Arc::clone(&own);
    let other = thread::spawn(move || {
        let _read = *clone; //~ read
    });
    unsafe { *(Arc::as_ptr(&own) as *mut i32) = 2 }; //~ write
    other.join().unwrap();
}
