//! A box moves into a thread that writes it; a raw pointer to its content reads meanwhile.
//@ memory: sc, rc11
//@ alias: none
//@ expect * none: race @ write, read

use std::thread;

fn main() {
    let mut b = Box::new(0);
    let p = &raw mut *b as usize;
    let t = thread::spawn(move || {
        *b = 1; //~ write
        std::mem::forget(b);
    });
    let _v = unsafe { *(p as *const i32) }; //~ read
    t.join().unwrap();
}
