//! A cell in a cell: the outer one is read, the inner one's reference is read as a mutable one, the outer one written.
//! models-stacked.md, section 7, p57.
//@ memory: sc
//@ alias: sb2018:profile=literal, sb2018:profile=oct18, sb-2018-11, sb-2018-12, sb-2019-04, sb-2019-05, sb-popl20, sb
//@ expect * sb2018:profile=literal, sb2018:profile=oct18, sb-2018-11, sb-2018-12: ub in all @ 5 (table p57)
//@ expect * sb-2019-04: ok (table p57)
//@ expect * sb-2019-05, sb-popl20, sb: ub in all @ 8 (table p57)

use std::ptr;
use std::sync::atomic::AtomicU8;

fn main() {
    unsafe {
        let l = AtomicU8::new(0);
        let c = &l; //~ 1
        let u = &mut *(c.as_ptr() as *mut AtomicU8); //~ 2
        let s = &*u; //~ 3
        let _v = *c.as_ptr(); //~ 4
        let t = ptr::read(&raw const s as *const &mut u8); //~ 5
        let _v = *t; //~ 6
        *c.as_ptr() = 1; //~ 7
        let _v = *s.as_ptr(); //~ 8
    }
}
