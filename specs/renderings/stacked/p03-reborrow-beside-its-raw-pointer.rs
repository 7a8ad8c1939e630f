//! A reborrow of a raw pointer ends when that pointer itself is written through.
//! models-stacked.md, section 7, p03.
//@ memory: sc
//@ alias: sb2018:profile=literal, sb2018:profile=oct18, sb-2018-11, sb-2018-12, sb-2019-04, sb-2019-05, sb-popl20, sb
//@ expect * sb2018:profile=literal, sb2018:profile=oct18, sb-2018-11, sb-2018-12, sb-2019-04, sb-2019-05, sb-popl20, sb: ub in all @ 6 (table p03)

fn main() {
    unsafe {
        let mut l = 0u8;
        let x = &mut l; //~ 1
        let q = x as *mut u8; //~ 2
        let y = &mut *q; //~ 3
        *y = 1; //~ 4
        *q = 2; //~ 5
        let _v = *y; //~ 6
    }
}
