//! A mutable reference is copied bit by bit, and then both are used: since November 2018 a copy is a reborrow.
//! Not what the table says under sb2018:profile=literal, sb2018:profile=oct18: Rust copies a mutable reference only by
//! reading it from memory, and the text of 2018 retags what is read from there; the row copies it from one local to the
//! other.
//! models-stacked.md, section 7, p80.
//@ memory: sc
//@ alias: sb2018:profile=literal, sb2018:profile=oct18, sb-2018-11, sb-2018-12, sb-2019-04, sb-2019-05, sb-popl20, sb
//@ expect * sb2018:profile=literal, sb2018:profile=oct18: ub in all @ 5
//@ expect * sb-2018-11, sb-2018-12, sb-2019-04, sb-2019-05, sb-popl20, sb: ub in all @ 5 (table p80)

use std::ptr;

fn main() {
    unsafe {
        let mut l = 0u8;
        let x = &mut l; //~ 1
        let y = ptr::read(&raw const x); //~ 2
        *y = 1; //~ 3
        *x = 2; //~ 4
        let _v = *y; //~ 5
    }
}
