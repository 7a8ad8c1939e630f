//! A cell in a cell: a write to the outer one ends the reference to the inner one.
//! models-stacked.md, section 7, p63.
//@ memory: sc
//@ alias: sb2018:profile=literal, sb2018:profile=oct18, sb-2018-11, sb-2018-12, sb-2019-04, sb-2019-05, sb-popl20, sb
//@ expect * sb2018:profile=literal, sb2018:profile=oct18, sb-2018-11, sb-2018-12, sb-2019-04: ok (table p63)
//@ expect * sb-2019-05, sb-popl20, sb: ub in all @ 5 (table p63)

use std::sync::atomic::AtomicU8;

fn main() {
    unsafe {
        let l = AtomicU8::new(0);
        let c = &l; //~ 1
        let u = &mut *(c.as_ptr() as *mut AtomicU8); //~ 2
        let s = &*u; //~ 3
        *c.as_ptr() = 1; //~ 4
        let _v = *s.as_ptr(); //~ 5
    }
}
