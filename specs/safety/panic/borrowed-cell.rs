//! A `RefCell` is borrowed while it is borrowed mutably.
//@ memory: sc
//@ alias: none, sb, tb, noalias
//@ expect * *: panic @ borrow

use std::cell::RefCell;

fn main() {
    let cell = RefCell::new(1);
    let mut guard = cell.borrow_mut();
    *guard = 2;
    let _v = *cell.borrow(); //~ borrow
}
