//! Like S1, with a content that is not `Unpin`: such a box is no unique pointer today.
//! models-other.md, sections 8 to 10, S2.
//@ memory: sc
//@ alias: tb, sb, noalias
//@ expect * tb, sb, noalias: ok (table S2)

use std::cell::Cell;
use std::marker::PhantomPinned;

struct Aliasable(Cell<u8>, PhantomPinned);

fn helper(o2: Box<Aliasable>, c2: &Aliasable) -> u8 { //~ 6
    o2.0.set(10); //~ 7
    c2.0.set(20); //~ 8
    o2.0.get() //~ 9
}

fn main() {
    let o = Box::new(Aliasable(Cell::new(0), PhantomPinned)); //~ 1
    let c = unsafe { &*(&*o as *const Aliasable) }; //~ 3
    let _result = helper(o, c); //~ 6b
}
