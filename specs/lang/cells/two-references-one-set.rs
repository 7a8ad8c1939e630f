//! models-stacked p64: a reference to the whole survives the other's write to the cell in it.
//@ memory: sc
//@ alias: sb, tb, sb2018
//@ expect * sb, sb2018: ok
//@ expect * tb: ok
//@ outcomes *: "0 1"

use std::cell::Cell;

struct Mixed {
    plain: i32,
    cell: Cell<i32>,
}

fn main() {
    let mixed = Mixed { plain: 0, cell: Cell::new(0) };
    let a = &mixed;
    let b = &mixed;
    b.cell.set(1);
    println!("{} {}", a.plain, a.cell.get());
}
