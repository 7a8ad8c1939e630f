//! owning_ref's `BoxRef`: a box beside a raw pointer into it. The box is moved into a call and written there; then the raw
//! pointer is read.
//! models-other.md, sections 8 to 10, S6.
//@ memory: sc
//@ alias: tb, sb, noalias
//@ expect * tb, sb: ub in all @ 8 (table S6)
//@ expect * noalias: ok (table S6)

use std::mem;

fn f(mut b2: Box<u8>) { //~ 5
    *b2 = 1; //~ 6
    mem::forget(b2);
} //~ 7

fn main() {
    let b = Box::new(0u8); //~ 1
    let s = &*b; //~ 2
    let p = s as *const u8; //~ 3
    f(b);
    let _v = unsafe { *p }; //~ 8
}
