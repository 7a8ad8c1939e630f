//! What `RefCell::borrow_mut` does: a mutable reference to what is in a cell, which is lent again before the write.
//! models-stacked.md, section 7, p24.
//@ memory: sc
//@ alias: sb2018:profile=literal, sb2018:profile=oct18, sb-2018-11, sb-2018-12, sb-2019-04, sb-2019-05, sb-popl20, sb
//@ expect * sb2018:profile=literal, sb2018:profile=oct18: ub in all @ 6 (table p24)
//@ expect * sb-2018-11, sb-2018-12, sb-2019-04, sb-2019-05, sb-popl20, sb: ok (table p24)

use std::sync::atomic::AtomicU8;

fn main() {
    unsafe {
        let mut l = AtomicU8::new(0);
        let rc = &mut l; //~ 1
        let s = &*rc; //~ 2
        let g = s.as_ptr(); //~ 3
        let m = &mut *g; //~ 4
        let _s2 = &*rc; //~ 5
        *m = 1; //~ 6
    }
}
