//! A callee writes through the raw pointer that its shared argument came from.
//! models-stacked.md, section 7, p47.
//@ memory: sc
//@ alias: sb2018:profile=literal, sb2018:profile=oct18, sb-2018-11, sb-2018-12, sb-2019-04, sb-2019-05, sb-popl20, sb
//@ expect * sb2018:profile=literal, sb2018:profile=oct18, sb-2018-12, sb-2019-04, sb-2019-05, sb-popl20, sb: ub in all @ 4 (table p47)
//@ expect * sb-2018-11: ok (table p47)

fn f(q: *mut u8, _b: &u8) { //~ 3
    unsafe { *q = 1 }; //~ 4
}

fn main() {
    unsafe {
        let mut l = 0u8;
        let q = &mut l as *mut u8; //~ 1
        let u = &*q; //~ 2
        f(q, u);
    }
}
