//! `ptr::read` copies the bits: both copies are dropped, and what they own is freed twice.
//@ memory: sc
//@ alias: sb, tb
//@ expect * *: ok
//@ outcomes *: "2"

use std::ptr;

struct Counted(*mut i32);
impl Drop for Counted {
    fn drop(&mut self) {
        unsafe {
            *self.0 += 1;
        }
    }
}

fn main() {
    let mut count = 0;
    {
        let one = Counted(&raw mut count);
        let _two = unsafe { ptr::read(&raw const one) };
    }
    println!("{}", count);
}
