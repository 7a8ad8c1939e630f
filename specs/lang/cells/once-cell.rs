//! A `OnceCell` is written once, and then lends shared references: they stay good when somebody asks again.
//@ memory: sc
//@ alias: sb, tb
//@ outcomes *: "1 1 true"
//@ expect * *: ok

use std::cell::OnceCell;

fn main() {
    let cell = OnceCell::new();
    let first = cell.get_or_init(|| 1);
    let second = cell.get_or_init(|| 2);
    let full = cell.set(3).is_err();
    println!("{} {} {}", first, second, full);
}
