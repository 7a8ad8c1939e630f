//! Reads of a raw pointer and of its shared reborrow.
//! models-stacked.md, section 7, p51.
//@ memory: sc
//@ alias: sb2018:profile=literal, sb2018:profile=oct18, sb-2018-11, sb-2018-12, sb-2019-04, sb-2019-05, sb-popl20, sb
//@ expect * sb2018:profile=literal, sb2018:profile=oct18, sb-2018-11, sb-2018-12, sb-2019-04, sb-2019-05, sb-popl20, sb: ok (table p51)

fn main() {
    unsafe {
        let mut l = 0u8;
        let q = &mut l as *mut u8; //~ 1
        let s = &*q; //~ 2
        let _v = *q; //~ 3
        let _v = *s; //~ 4
    }
}
