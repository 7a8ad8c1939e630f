//! A `*const` made of a shared reference ends when the local is written.
//! models-stacked.md, section 7, p11.
//@ memory: sc
//@ alias: sb2018:profile=literal, sb2018:profile=oct18, sb-2018-11, sb-2018-12, sb-2019-04, sb-2019-05, sb-popl20, sb
//@ expect * sb2018:profile=literal, sb2018:profile=oct18, sb-2018-11, sb-2018-12, sb-2019-04, sb-2019-05, sb-popl20, sb: ub in all @ 3 (table p11)

fn main() {
    unsafe {
        let mut l = 0u8;
        let y = &l as *const u8; //~ 1
        l = 1; //~ 2
        let _v = *y; //~ 3
    }
}
