//! A mutable reborrow that nothing uses ends a shared one.
//! models-stacked.md, section 7, p65.
//@ memory: sc
//@ alias: sb2018:profile=literal, sb2018:profile=oct18, sb-2018-11, sb-2018-12, sb-2019-04, sb-2019-05, sb-popl20, sb
//@ expect * sb2018:profile=literal: ub in all @ 3 (table p65)
//@ expect * sb2018:profile=oct18, sb-2018-11, sb-2018-12, sb-2019-04, sb-2019-05, sb-popl20, sb: ub in all @ 4 (table p65)

fn main() {
    unsafe {
        let mut l = 0u8;
        let q = &mut l as *mut u8; //~ 1
        let s = &*q; //~ 2
        let _x = &mut *q; //~ 3
        let _v = *s; //~ 4
    }
}
