//! A reference into an `Rc` is used after the last owner went.
//@ memory: sc, rc11
//@ alias: sb, tb
//@ expect * *: memory-ub @ use

use std::rc::Rc;

fn main() {
    let owner = Rc::new(1);
    let pointer = &raw const *owner;
    drop(owner);
    let _read = unsafe { *pointer }; //~ use
}
