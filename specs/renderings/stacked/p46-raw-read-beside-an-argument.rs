//! A callee reads through the raw pointer that its mutable argument came from.
//! models-stacked.md, section 7, p46.
//@ memory: sc
//@ alias: sb2018:profile=literal, sb2018:profile=oct18, sb-2018-11, sb-2018-12, sb-2019-04, sb-2019-05, sb-popl20, sb
//@ expect * sb2018:profile=literal, sb2018:profile=oct18, sb-2018-12, sb-2019-04, sb-2019-05, sb-popl20, sb: ub in all @ 4 (table p46)
//@ expect * sb-2018-11: ok (table p46)

fn f(q: *mut u8, _b: &mut u8) { //~ 3
    let _v = unsafe { *q }; //~ 4
}

fn main() {
    unsafe {
        let mut l = 0u8;
        let q = &mut l as *mut u8; //~ 1
        let u = &mut *q; //~ 2
        f(q, u);
    }
}
