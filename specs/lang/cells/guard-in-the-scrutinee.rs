//! The guard of `*c.borrow()` is a temporary of the scrutinee: it lives until the `if let` ends.
//@ memory: sc
//@ alias: sb, tb
//@ expect * *: panic @ inside
//@ outcomes *: "[panic: RefCell already borrowed]"

use std::cell::RefCell;

fn main() {
    let c = RefCell::new(Some(1));
    if let Some(n) = *c.borrow() {
        *c.borrow_mut() = Some(n + 1); //~ inside
    };
}
