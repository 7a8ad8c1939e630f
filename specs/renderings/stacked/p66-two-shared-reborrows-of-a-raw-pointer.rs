//! Two shared reborrows of one raw pointer.
//! models-stacked.md, section 7, p66.
//@ memory: sc
//@ alias: sb2018:profile=literal, sb2018:profile=oct18, sb-2018-11, sb-2018-12, sb-2019-04, sb-2019-05, sb-popl20, sb
//@ expect * sb2018:profile=literal, sb2018:profile=oct18, sb-2018-11, sb-2018-12, sb-2019-04, sb-2019-05, sb-popl20, sb: ok (table p66)

fn main() {
    unsafe {
        let mut l = 0u8;
        let q = &mut l as *mut u8; //~ 1
        let s = &*q; //~ 2
        let _v = *s; //~ 3
        let s2 = &*q; //~ 4
        let _v = *s2; //~ 5
        let _v = *s; //~ 6
    }
}
