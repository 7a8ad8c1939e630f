//! A raw pointer does not survive a mutable reborrow of the reference that it came from; the first versions could not
//! tell, since the shared reborrow on top froze the location.
//! models-stacked.md, section 7, p17.
//@ memory: sc
//@ alias: sb2018:profile=literal, sb2018:profile=oct18, sb-2018-11, sb-2018-12, sb-2019-04, sb-2019-05, sb-popl20, sb
//@ expect * sb2018:profile=literal, sb2018:profile=oct18, sb-2018-11, sb-2018-12: ok (table p17)
//@ expect * sb-2019-04, sb-2019-05, sb-popl20, sb: ub in all @ 5 (table p17)

fn main() {
    unsafe {
        let mut l = 0u8;
        let x = &mut l; //~ 1
        let q = x as *mut u8; //~ 2
        let x2 = &mut *x; //~ 3
        let _y = &*x2; //~ 4
        let _v = *q; //~ 5
    }
}
