//! A cell is read while a mutable reference to its inside is in use.
//! models-stacked.md, section 7, p69.
//@ memory: sc
//@ alias: sb2018:profile=literal, sb2018:profile=oct18, sb-2018-11, sb-2018-12, sb-2019-04, sb-2019-05, sb-popl20, sb
//@ expect * sb2018:profile=literal, sb2018:profile=oct18, sb-2018-11, sb-2018-12, sb-2019-04, sb-2019-05, sb-popl20, sb: ub in all @ 5 (table p69)

use std::sync::atomic::AtomicU8;

fn main() {
    unsafe {
        let l = AtomicU8::new(0);
        let c = &l; //~ 1
        let u = &mut *c.as_ptr(); //~ 2
        *u = 1; //~ 3
        let _v = *c.as_ptr(); //~ 4
        let _v = *u; //~ 5
    }
}
