//! A mutable reborrow that is only read, and a read of the raw pointer under it.
//! models-stacked.md, section 7, p67.
//@ memory: sc
//@ alias: sb2018:profile=literal, sb2018:profile=oct18, sb-2018-11, sb-2018-12, sb-2019-04, sb-2019-05, sb-popl20, sb
//@ expect * sb2018:profile=literal, sb2018:profile=oct18, sb-2018-11, sb-2018-12, sb-2019-04, sb-2019-05, sb-popl20, sb: ub in all @ 5 (table p67)

fn main() {
    unsafe {
        let mut l = 0u8;
        let q = &mut l as *mut u8; //~ 1
        let x = &mut *q; //~ 2
        let _v = *x; //~ 3
        let _v = *q; //~ 4
        let _v = *x; //~ 5
    }
}
