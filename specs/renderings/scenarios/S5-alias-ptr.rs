//! Two copies of an `AliasPtr<Cell<u8>>` are lent out in turn, and one of them deletes.
//! models-other.md, sections 8 to 10, S5.
//@ memory: sc
//@ alias: tb, tb-iw, sb, noalias, regions, refcell
//@ expect * tb, tb-iw, sb, noalias, regions, refcell: ok (table S5)

use std::cell::Cell;

fn delete(_k2: Box<Cell<u8>>) { //~ 10
} //~ 11

fn main() {
    unsafe {
        let b = Box::new(Cell::new(0u8)); //~ 1
        let p = Box::into_raw(b); //~ 2
        let d1 = &*p; //~ 3
        d1.set(1); //~ 4
        let d2 = &*p; //~ 5
        d2.set(2); //~ 6
        d1.set(3); //~ 7
        let k = Box::from_raw(p); //~ 8
        delete(k); //~ 10b
    }
}
