//! References out of a `OnceCell` live on when more are taken.
//@ memory: sc
//@ alias: sb, tb, noalias
//@ expect * *: ok
//@ outcomes *: "1 1 true"

use std::cell::OnceCell;

fn main() {
    let cell = OnceCell::new();
    let a = cell.get_or_init(|| 1);
    let b = cell.get_or_init(|| 2);
    let refused = cell.set(3).is_err();
    println!("{} {} {}", a, b, refused);
}
