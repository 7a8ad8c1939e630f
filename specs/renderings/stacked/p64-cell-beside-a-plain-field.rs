//! Two shared references to a struct with a cell: the cell is written through one of them, both fields are read through
//! the other.
//! models-stacked.md, section 7, p64.
//@ memory: sc
//@ alias: sb2018:profile=literal, sb2018:profile=oct18, sb-2018-11, sb-2018-12, sb-2019-04, sb-2019-05, sb-popl20, sb
//@ expect * sb2018:profile=literal, sb2018:profile=oct18, sb-2018-11, sb-2018-12, sb-2019-04, sb-2019-05, sb-popl20, sb: ok (table p64)

use std::sync::atomic::AtomicU8;

fn main() {
    unsafe {
        let l = (0u8, AtomicU8::new(0));
        let a = &l; //~ 1
        let b = &l; //~ 2
        *b.1.as_ptr() = 1; //~ 3
        let _v = a.0; //~ 4
        let _v = *a.1.as_ptr(); //~ 5
    }
}
