//! A raw pointer that is made after a shared reborrow may write: nothing uses that reborrow any more.
//! models-stacked.md, section 7, p08.
//@ memory: sc
//@ alias: sb2018:profile=literal, sb2018:profile=oct18, sb-2018-11, sb-2018-12, sb-2019-04, sb-2019-05, sb-popl20, sb
//@ expect * sb2018:profile=literal, sb2018:profile=oct18, sb-2018-11, sb-2018-12, sb-2019-04, sb-2019-05, sb-popl20, sb: ok (table p08)

fn main() {
    unsafe {
        let mut l = 0u8;
        let x = &mut l; //~ 1
        let _s = &*x; //~ 2
        let q = x as *mut u8; //~ 3
        *q = 1; //~ 4
        let _v = *x; //~ 5
    }
}
