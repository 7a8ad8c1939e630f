//! A union with a cell in one of its fields may change behind a shared reference as a whole.
//@ memory: sc
//@ alias: sb, tb
//@ expect * *: ok
//@ outcomes *: "4"

use std::cell::Cell;
use std::mem::ManuallyDrop;

union Shared {
    cell: ManuallyDrop<Cell<u32>>,
    number: [u32; 2],
}

fn main() {
    let shared = Shared { number: [1, 2] };
    let reference = &shared;
    let raw = reference as *const Shared as *mut u32;
    unsafe {
        *raw.add(1) = 4;
        println!("{}", reference.number[1]);
    }
}
