//! Borrows end where their guards are dropped, and the next one is good.
//@ memory: sc
//@ alias: sb, tb, noalias
//@ expect * *: ok
//@ outcomes *: "5 6 true"

use std::cell::RefCell;

fn main() {
    let c = RefCell::new(0);
    *c.borrow_mut() = 5;
    let first = *c.borrow();
    {
        let mut guard = c.borrow_mut();
        *guard += 1;
    }
    let second = *c.borrow();
    println!("{} {} {}", first, second, c.try_borrow_mut().is_ok());
}
