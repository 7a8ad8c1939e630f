//! A read disables the mutable reborrow between two raw pointers; then the lower one writes.
//! models-stacked.md, section 7, p20.
//@ memory: sc
//@ alias: sb2018:profile=literal, sb2018:profile=oct18, sb-2018-11, sb-2018-12, sb-2019-04, sb-2019-05, sb-popl20, sb
//@ expect * sb2018:profile=literal: ub in all @ 5 (table p20)
//@ expect * sb2018:profile=oct18, sb-2018-11, sb-2018-12, sb-2019-04, sb-2019-05, sb-popl20: ok (table p20)
//@ expect * sb: ub in all @ 6 (table p20)

fn main() {
    unsafe {
        let mut l = 0u8;
        let b = &mut l as *mut u8; //~ 1
        let m = &mut *b; //~ 2
        let q = m as *mut u8; //~ 3
        let _v = *b; //~ 4
        *b = 1; //~ 5
        let _v = *q; //~ 6
    }
}
