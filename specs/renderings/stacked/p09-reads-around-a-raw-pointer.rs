//! Reads through a reference leave the raw pointer made from it alone.
//! models-stacked.md, section 7, p09.
//@ memory: sc
//@ alias: sb2018:profile=literal, sb2018:profile=oct18, sb-2018-11, sb-2018-12, sb-2019-04, sb-2019-05, sb-popl20, sb
//@ expect * sb2018:profile=literal, sb2018:profile=oct18: ub in all @ 5 (table p09)
//@ expect * sb-2018-11, sb-2018-12, sb-2019-04, sb-2019-05, sb-popl20, sb: ok (table p09)

fn main() {
    unsafe {
        let mut l = 0u8;
        let x = &mut l; //~ 1
        let q = x as *mut u8; //~ 2
        let _y = &mut *q; //~ 3
        let _v = *x; //~ 4
        *q = 1; //~ 5
        let _v = *x; //~ 6
        let _v = *q; //~ 7
        let _v = l; //~ 8
    }
}
