//! Like A2, and what was lent is used after that. A reference would have to point to live memory at each copy, so that its
//! bits are kept as a raw pointer, and nothing but the use is wrong.
//! models-other.md, sections 8 to 10, A3.
//@ memory: sc
//@ alias: tb, tb-iw, sb, noalias
//@ expect * tb, tb-iw, sb, noalias: memory-ub @ 13 (table A3)

use std::cell::Cell;
use std::mem;

fn delete(_k2: Box<Cell<u8>>) { //~ 9
} //~ 10

fn f(_a: &Cell<u8>, q: *mut Cell<u8>) { //~ 6
    let k = unsafe { Box::from_raw(q) }; //~ 7
    delete(k);
}

fn main() {
    unsafe {
        let b = Box::new(Cell::new(0u8)); //~ 1
        let p = Box::into_raw(b); //~ 2
        let q = p; //~ 3
        let d = &*p; //~ 4
        let bits = mem::transmute::<&Cell<u8>, *const u8>(d);
        f(d, q);
        let _v = *bits; //~ 13
    }
}
