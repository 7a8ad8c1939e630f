//! A second mutable borrow of a `RefCell` panics, with the words of rustc 1.95.
//@ memory: sc
//@ alias: sb, tb
//@ expect * *: panic @ second
//@ outcomes *: "[panic: RefCell already borrowed]"

use std::cell::RefCell;

fn main() {
    let c = RefCell::new(0);
    let mut a = c.borrow_mut();
    let b = c.borrow_mut(); //~ second
    *a = *b;
}
