//! A raw pointer is used after a call that wrote through a reborrow of it.
//! models-stacked.md, section 7, p78.
//@ memory: sc
//@ alias: sb2018:profile=literal, sb2018:profile=oct18, sb-2018-11, sb-2018-12, sb-2019-04, sb-2019-05, sb-popl20, sb
//@ expect * sb2018:profile=literal, sb2018:profile=oct18, sb-2018-11, sb-2018-12, sb-2019-04, sb-2019-05, sb-popl20, sb: ok (table p78)

fn f(a: &mut u8) {
    *a = 1; //~ 3
}

fn main() {
    unsafe {
        let mut l = 0u8;
        let q = &mut l as *mut u8; //~ 1
        let x = &mut *q; //~ 2
        f(x);
        *q = 2; //~ 4
        let _v = *q; //~ 5
    }
}
