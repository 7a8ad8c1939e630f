//! A shared borrow while a mutable one lives.
//@ memory: sc
//@ alias: sb, tb
//@ expect * *: panic @ second
//@ outcomes *: "[panic: RefCell already mutably borrowed]"

use std::cell::RefCell;

fn main() {
    let c = RefCell::new(0);
    let a = c.borrow_mut();
    let b = c.borrow(); //~ second
    drop(a);
    drop(b);
}
