//! Two mutable reborrows of one raw pointer; only the newer one is used.
//! models-stacked.md, section 7, p53.
//@ memory: sc
//@ alias: sb2018:profile=literal, sb2018:profile=oct18, sb-2018-11, sb-2018-12, sb-2019-04, sb-2019-05, sb-popl20, sb
//@ expect * sb2018:profile=literal, sb2018:profile=oct18, sb-2018-11, sb-2018-12, sb-2019-04, sb-2019-05, sb-popl20, sb: ok (table p53)

fn main() {
    unsafe {
        let mut l = 0u8;
        let q = &mut l as *mut u8; //~ 1
        let _a = &mut *q; //~ 2
        let b = &mut *q; //~ 3
        *b = 1; //~ 4
    }
}
