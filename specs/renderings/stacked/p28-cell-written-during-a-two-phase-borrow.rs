//! Writes to a cell, through an older and through a newer shared reference, during a two-phase borrow.
//! models-stacked.md, section 7, p28.
//@ memory: sc
//@ alias: sb2018:profile=literal, sb2018:profile=oct18, sb-2018-11, sb-2018-12, sb-2019-04, sb-2019-05, sb-popl20, sb
//@ expect * sb2018:profile=literal, sb2018:profile=oct18, sb-2018-11: ub in all @ 5 (table p28)
//@ expect * sb-2018-12, sb-2019-04, sb-2019-05, sb-popl20, sb: ok (table p28)

use std::sync::atomic::AtomicU8;

struct S(AtomicU8);

impl S {
    fn take(&mut self, _unit: ()) {} //~ 5
}

fn main() {
    unsafe {
        let mut l = S(AtomicU8::new(0));
        let p = &l; //~ 1
        l //~ 2
            .take({
                let u = &l;
                *u.0.as_ptr() = 1; //~ 3
                *p.0.as_ptr() = 2; //~ 4
            });
    }
}
