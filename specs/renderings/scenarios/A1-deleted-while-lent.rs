//! A function runs that was lent the content by one copy of an `AliasPtr`, and another copy deletes.
//! models-other.md, sections 8 to 10, A1.
//@ memory: sc
//@ alias: tb, tb-iw, sb, noalias
//@ expect * tb, noalias: ub in all @ 10 (table A1)
//@ expect * tb-iw: ub in all @ 9 (table A1)
//@ expect * sb: ub in all @ 7 (table A1)

fn delete(_k2: Box<u8>) { //~ 9
} //~ 10

fn f(_a: &u8, q: *mut u8) { //~ 6
    let k = unsafe { Box::from_raw(q) }; //~ 7
    delete(k);
}

fn main() {
    unsafe {
        let b = Box::new(0u8); //~ 1
        let p = Box::into_raw(b); //~ 2
        let q = p; //~ 3
        let d = &*p; //~ 4
        f(d, q);
    }
}
