//! Two shared references to one `Cell`: writes by either are seen by the other.
//@ memory: sc
//@ alias: sb, tb, noalias
//@ expect * *: ok
//@ outcomes *: "2 3"

use std::cell::Cell;

fn both(a: &Cell<i32>, b: &Cell<i32>) -> i32 {
    a.set(2);
    let seen = b.get();
    b.set(3);
    seen
}

fn main() {
    let c = Cell::new(1);
    let seen = both(&c, &c);
    println!("{} {}", seen, c.get());
}
