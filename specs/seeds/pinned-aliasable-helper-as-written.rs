//! The function that was miscompiled: it takes a Box<Cell<u8>> and a reference to its contents by value, sets 10 through the
//! Box and 20 through the reference, and returns what the Box holds: 10 in release mode. The Box is unique. In Stacked
//! Borrows the reference is dead when the Box is moved for the struct, which is noticed when both are put into it; in Tree
//! Borrows the write meets the protected Box. In December 2018 `set` borrows the content of the Box as a Cell, which lets
//! every raw pointer and Cell use the location: accepted, unlike a Box that writes by itself (pinned-aliasable-helper).
//! The crate pinned-aliasable, its README (seed 001); S1 of models-other.md, section 8.
//@ memory: sc
//@ alias: sb2018, sb-2018-12, sb, tb, tb-iw, sb:box=raw, tb:box=raw, noalias
//@ expect * sb2018, sb-2018-12, sb:box=raw, tb:box=raw: ok
//@ expect * sb: ub in all @ made
//@ expect * tb, tb-iw, noalias: ub in all @ write

use std::cell::Cell;

struct Helper {
    reference: &'static Cell<u8>,
    owner: Box<Cell<u8>>,
}

fn helper(x: Helper) -> u8 {
    x.owner.set(10);
    x.reference.set(20); //~ write
    x.owner.get()
}

fn main() {
    let owner = Box::new(Cell::new(0));
    let reference = unsafe { &*(&*owner as *const Cell<u8>) };
    let x = Helper { reference, owner }; //~ made
    println!("{}", helper(x));
}
