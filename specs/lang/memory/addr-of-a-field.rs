//! `addr_of_mut!` of a field makes no reference to the whole: the neighbour's reference stays good, as one to the whole would
//! not leave it.
//@ memory: sc
//@ alias: sb, tb
//@ outcomes *: "3 4"
//@ expect * *: ok

use std::ptr::addr_of_mut;

struct Pair {
    left: u32,
    right: u32,
}

fn main() {
    let mut pair = Pair { left: 1, right: 2 };
    let whole = addr_of_mut!(pair);
    unsafe {
        let left = &mut (*whole).left;
        let right = addr_of_mut!((*whole).right);
        *right = 4;
        *left = 3;
        println!("{} {}", (*whole).left, (*whole).right);
    }
}
