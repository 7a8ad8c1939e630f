//! A mutable borrow of a RefCell while a shared one lives: it panics, and no aliasing rule is ever asked.
//! A lecture on smart pointers (seed 003).
//@ memory: sc
//@ alias: sb2018, sb, tb, none, refcell
//@ expect * *: panic @ borrow

use std::cell::RefCell;
use std::rc::Rc;

fn main() {
    let x1 = Rc::new(RefCell::new(1));
    let x2 = x1.clone();
    let shared = x1.borrow();
    let mut mutable = x2.borrow_mut(); //~ borrow
    *mutable = 2;
    println!("{}", shared);
}
