//! Like S6, without the write: the box is only moved.
//! models-other.md, sections 8 to 10, S7.
//@ memory: sc
//@ alias: tb, tb-iw, sb, noalias
//@ expect * tb, noalias: ok (table S7)
//@ expect * tb-iw, sb: ub in all @ 7 (table S7)

use std::mem;

fn f(b2: Box<u8>) { //~ 5
    mem::forget(b2);
} //~ 6

fn main() {
    let b = Box::new(0u8); //~ 1
    let s = &*b; //~ 2
    let p = s as *const u8; //~ 3
    f(b);
    let _v = unsafe { *p }; //~ 7
}
