//! A mutable reference into a cell: reborrowing the cell's reference leaves it alone, reading through it does not.
//! models-stacked.md, section 7, p72.
//@ memory: sc
//@ alias: sb2018:profile=literal, sb2018:profile=oct18, sb-2018-11, sb-2018-12, sb-2019-04, sb-2019-05, sb-popl20, sb
//@ expect * sb2018:profile=literal, sb2018:profile=oct18: ub in all @ 4 (table p72)
//@ expect * sb-2018-11, sb-2018-12, sb-2019-04, sb-2019-05, sb-popl20, sb: ub in all @ 6 (table p72)

use std::sync::atomic::AtomicU8;

fn main() {
    unsafe {
        let l = AtomicU8::new(0);
        let rc = &l; //~ 1
        let inside = &mut *rc.as_ptr(); //~ 2
        let _z = &*rc; //~ 3
        let _v = *inside; //~ 4
        let _v = *(rc as *const AtomicU8 as *const u8); //~ 5
        let _v = *inside; //~ 6
    }
}
