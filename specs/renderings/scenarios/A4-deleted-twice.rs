//! Two copies of an `AliasPtr` delete, one after the other.
//! models-other.md, sections 8 to 10, A4.
//@ memory: sc
//@ alias: tb, tb-iw, sb, noalias
//@ expect * tb, tb-iw, sb: ub in all @ 8 (table A4)
//@ expect * noalias: memory-ub @ 9 (table A4)

fn delete(_k2: Box<u8>) { //~ 6
} //~ 7

fn main() {
    unsafe {
        let b = Box::new(0u8); //~ 1
        let p = Box::into_raw(b); //~ 2
        let q = p; //~ 3
        let k = Box::from_raw(p); //~ 4
        delete(k);
        let _j = Box::from_raw(q); //~ 8
    } //~ 9
}
