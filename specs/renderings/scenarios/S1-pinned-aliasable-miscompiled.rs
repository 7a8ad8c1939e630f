//! The miscompiled function of pinned-aliasable's README, which takes a box and a reference to its content. The box, when it
//! is moved into the call, counts as written in Stacked Borrows, and the reference is dead before it is passed.
//! models-other.md, sections 8 to 10, S1.
//@ memory: sc
//@ alias: tb, sb, noalias
//@ expect * tb, noalias: ub in all @ 8 (table S1)
//@ expect * sb: ub in all @ 6b (table S1)

use std::cell::Cell;

fn helper(o2: Box<Cell<u8>>, c2: &Cell<u8>) -> u8 { //~ 6
    o2.set(10); //~ 7
    c2.set(20); //~ 8
    o2.get() //~ 9
}

fn main() {
    let o = Box::new(Cell::new(0)); //~ 1
    let c = unsafe { &*(&*o as *const Cell<u8>) }; //~ 3
    let _result = helper(o, c); //~ 6b
}
