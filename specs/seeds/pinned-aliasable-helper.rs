//! The function that was miscompiled: it takes a Box<Cell<u8>> and a reference to its contents by value, sets 10 through the
//! Box and 20 through the reference, and returns what the Box holds: 10 in release mode. The Box is unique. In Stacked
//! Borrows the reference is dead when the Box is moved for the struct, which is noticed when both are put into it; in
//! December 2018 there were no barriers for boxes, and the write through the reference ends the Box, which is noticed at the
//! last read; in Tree Borrows that write meets the protected Box. In August 2018 a Box was no more than a raw pointer.
//! The Box is written by `get_mut`; with `set`, as the README has it: pinned-aliasable-helper-as-written.
//! The crate pinned-aliasable, its README (seed 001); S1 of models-other.md, section 8.
//@ memory: sc
//@ alias: sb2018, sb-2018-12, sb, tb, tb-iw, sb:box=raw, tb:box=raw, noalias
//@ expect * sb2018, sb:box=raw, tb:box=raw: ok
//@ expect * sb-2018-12: ub in all @ result
//@ expect * sb: ub in all @ made
//@ expect * tb, tb-iw, noalias: ub in all @ write

use std::cell::Cell;

struct Helper {
    reference: &'static Cell<u8>,
    owner: Box<Cell<u8>>,
}

fn helper(mut x: Helper) -> u8 {
    *x.owner.get_mut() = 10;
    x.reference.set(20); //~ write
    x.owner.get() //~ result
}

fn main() {
    let owner = Box::new(Cell::new(0));
    let reference = unsafe { &*(&*owner as *const Cell<u8>) };
    let x = Helper { reference, owner }; //~ made
    println!("{}", helper(x));
}
