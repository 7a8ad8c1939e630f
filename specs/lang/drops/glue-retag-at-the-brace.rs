//! The line of a drop is the brace that ends the scope: here the glue's `&mut` ends a raw pointer, which
//! a thread that is not waited for in time may still use.
//@ memory: sc
//@ alias: none
//@ expect * none: race @ write, end
//@ expect * none: memory-ub @ write

use std::thread;

struct S(i32);
impl Drop for S {
    fn drop(&mut self) {}
}

#[derive(Clone, Copy)]
struct Send1(*mut i32);
unsafe impl Send for Send1 {}

fn main() {
    let t;
    {
        let mut s = S(0);
        let p = Send1(&raw mut s.0);
        t = thread::spawn(move || {
            let q = p;
            unsafe {
                *q.0 = 1; //~ write
            }
        });
    } //~ end
    t.join().unwrap();
}
