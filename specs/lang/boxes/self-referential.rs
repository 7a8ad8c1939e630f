//! A struct that points into itself, pinned in a box, moved about and written by its own pointer.
//@ memory: sc
//@ alias: sb, tb
//@ expect * *: ok
//@ outcomes *: "1 2"

use std::marker::PhantomPinned;
use std::pin::Pin;

struct Fixed {
    value: i32,
    own: *mut i32,
    _pinned: PhantomPinned,
}

fn make() -> Pin<Box<Fixed>> {
    let mut made = Box::pin(Fixed { value: 1, own: std::ptr::null_mut(), _pinned: PhantomPinned });
    unsafe {
        let inside = made.as_mut().get_unchecked_mut();
        inside.own = &raw mut inside.value;
    }
    made
}

fn main() {
    let moved = make();
    let again = moved;
    let before = again.value;
    unsafe {
        *again.own = 2;
    }
    println!("{} {}", before, again.value);
}
