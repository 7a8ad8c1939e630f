//! A raw pointer writes after a shared reborrow of it that nothing uses. Read literally, the text of 2018 forbids it.
//! models-stacked.md, section 7, p49.
//@ memory: sc
//@ alias: sb2018:profile=literal, sb2018:profile=oct18, sb-2018-11, sb-2018-12, sb-2019-04, sb-2019-05, sb-popl20, sb
//@ expect * sb2018:profile=literal: ub in all @ 3 (table p49)
//@ expect * sb2018:profile=oct18, sb-2018-11, sb-2018-12, sb-2019-04, sb-2019-05, sb-popl20, sb: ok (table p49)

fn main() {
    unsafe {
        let mut l = 0u8;
        let q = &mut l as *mut u8; //~ 1
        let _s = &*q; //~ 2
        *q = 1; //~ 3
        let _v = *q; //~ 4
    }
}
