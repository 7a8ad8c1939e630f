//! Two owners of a cell see each other's writes.
//@ memory: sc, rc11
//@ alias: sb, tb
//@ outcomes *: "4 2"
//@ executions *: 1
//@ expect * *: ok

use std::cell::Cell;
use std::rc::Rc;

fn main() {
    let a = Rc::new(Cell::new(1));
    let b = Rc::clone(&a);
    b.set(4);
    println!("{} {}", a.get(), Rc::strong_count(&b));
}
