//! A `Ref` holds no reference: a call that ends the borrow it was given may borrow mutably at once. A
//! reference as argument would be protected until the end.
//@ memory: sc
//@ alias: sb, tb, noalias
//@ expect * *: ok

use std::cell::{Ref, RefCell};

fn test(r: Ref<i32>, c: &RefCell<i32>) {
    drop(r);
    *c.borrow_mut() = 1;
}

fn main() {
    let c = RefCell::new(0);
    test(c.borrow(), &c);
}
