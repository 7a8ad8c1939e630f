//! A raw pointer outlives a shared reborrow of the reference that it came from.
//! models-stacked.md, section 7, p07.
//@ memory: sc
//@ alias: sb2018:profile=literal, sb2018:profile=oct18, sb-2018-11, sb-2018-12, sb-2019-04, sb-2019-05, sb-popl20, sb
//@ expect * sb2018:profile=literal, sb2018:profile=oct18: ub in all @ 5 (table p07)
//@ expect * sb-2018-11, sb-2018-12, sb-2019-04, sb-2019-05, sb-popl20, sb: ok (table p07)

fn main() {
    unsafe {
        let mut l = 0u8;
        let x = &mut l; //~ 1
        let q = &mut *x as *mut u8; //~ 2
        let s = &*x; //~ 3
        let _v = *s; //~ 4
        *q = 1; //~ 5
        let _v = l; //~ 6
    }
}
