//! A cell is written through a shared reborrow of the parent of a mutable reference.
//! models-stacked.md, section 7, p44.
//@ memory: sc
//@ alias: sb2018:profile=literal, sb2018:profile=oct18, sb-2018-11, sb-2018-12, sb-2019-04, sb-2019-05, sb-popl20, sb
//@ rustc: no (the borrow checker: E0502)
//@ expect * sb2018:profile=literal, sb2018:profile=oct18, sb-2018-11, sb-2018-12, sb-2019-04, sb-2019-05, sb-popl20, sb: ub in all @ 5 (table p44)

use std::sync::atomic::AtomicU8;

fn main() {
    unsafe {
        let mut l = AtomicU8::new(0);
        let x = &mut l; //~ 1
        let y = &mut *x; //~ 2
        let s = &*x; //~ 3
        *s.as_ptr() = 1; //~ 4
        let _z = &mut *y; //~ 5
    }
}
