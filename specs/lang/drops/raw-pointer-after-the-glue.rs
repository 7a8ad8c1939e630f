//! `drop_in_place` reborrows what it is given as `&mut`; another raw pointer to the place, a sibling, may
//! be used again after it.
//@ memory: sc
//@ alias: sb, tb
//@ expect * *: ok
//@ outcomes *: "2"

use std::mem;
use std::ptr;

struct S(i32);
impl Drop for S {
    fn drop(&mut self) {
        self.0 = 1;
    }
}

fn main() {
    let mut s = S(0);
    let p = &raw mut s.0;
    let whole = &raw mut s;
    unsafe {
        ptr::drop_in_place(whole);
        *p += 1;
        println!("{}", *p);
    }
    mem::forget(s);
}
