//! Like A1, with a cell: nothing protects it.
//! models-other.md, sections 8 to 10, A2.
//@ memory: sc
//@ alias: tb, tb-iw, sb, noalias
//@ expect * tb, tb-iw, sb, noalias: ok (table A2)

use std::cell::Cell;

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
        f(d, q);
    }
}
