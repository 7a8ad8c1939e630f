//! A raw pointer in a wrapper that may be sent. Joined before the read: no race.
//@ memory: sc, rc11
//@ alias: sb, tb
//@ outcomes *: "2"
//@ executions *: 1
//@ expect * *: ok

use std::thread;

struct SendPointer(*mut i32);

unsafe impl Send for SendPointer {}

impl SendPointer {
    fn get(self) -> *mut i32 {
        self.0
    }
}

fn main() {
    let mut value = 1;
    let pointer = SendPointer(&raw mut value);
    let other = thread::spawn(move || unsafe { *pointer.get() += 1 });
    other.join().unwrap();
    println!("{}", value);
}
