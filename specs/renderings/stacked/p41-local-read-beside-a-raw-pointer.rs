//! A local is read between two writes through a raw pointer to it.
//! models-stacked.md, section 7, p41.
//@ memory: sc
//@ alias: sb2018:profile=literal, sb2018:profile=oct18, sb-2018-11, sb-2018-12, sb-2019-04, sb-2019-05, sb-popl20, sb
//@ expect * sb2018:profile=literal, sb2018:profile=oct18: ub in all @ 4 (table p41)
//@ expect * sb-2018-11, sb-2018-12, sb-2019-04, sb-2019-05, sb-popl20, sb: ok (table p41)

fn main() {
    unsafe {
        let mut l = 0u8;
        let q = &mut l as *mut u8; //~ 1
        *q = 1; //~ 2
        let _v = l; //~ 3
        *q = 2; //~ 4
    }
}
