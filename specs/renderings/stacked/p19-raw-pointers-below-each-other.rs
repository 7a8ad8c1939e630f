//! A raw pointer, a reborrow of it, a raw pointer of that. Without tags the two raw pointers are one.
//! models-stacked.md, section 7, p19.
//@ memory: sc
//@ alias: sb2018:profile=literal, sb2018:profile=oct18, sb-2018-11, sb-2018-12, sb-2019-04, sb-2019-05, sb-popl20, sb
//@ expect * sb2018:profile=literal, sb2018:profile=oct18, sb-2018-11, sb-2018-12, sb-2019-04, sb-2019-05, sb-popl20: ok (table p19)
//@ expect * sb: ub in all @ 6 (table p19)

fn main() {
    unsafe {
        let mut l = 0u8;
        let x = &mut l; //~ 1
        let q1 = x as *mut u8; //~ 2
        let t = &mut *q1; //~ 3
        let q2 = t as *mut u8; //~ 4
        *q1 = 1; //~ 5
        let _v = *q2; //~ 6
    }
}
