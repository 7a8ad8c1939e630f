//! Only the bytes of the cell may change behind a shared reference to the struct, not those of the
//! field beside it.
//@ memory: sc
//@ alias: sb, tb
//@ expect * *: ub in all @ plain

use std::cell::Cell;

struct Mixed {
    plain: i32,
    cell: Cell<i32>,
}

fn main() {
    let mixed = Mixed { plain: 0, cell: Cell::new(0) };
    let p = &mixed as *const Mixed as *mut Mixed;
    mixed.cell.set(1);
    unsafe {
        (*p).cell = Cell::new(2);
        (*p).plain = 3; //~ plain
    }
}
