//! `make_mut` copies what is shared, and only that.
//@ memory: sc, rc11
//@ alias: sb, tb
//@ outcomes *: "1 3"
//@ expect * *: ok

use std::rc::Rc;

fn main() {
    let a = Rc::new(1);
    let mut b = a.clone();
    *Rc::make_mut(&mut b) += 1;
    *Rc::make_mut(&mut b) += 1;
    println!("{} {}", *a, *b);
}
