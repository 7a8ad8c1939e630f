//! A callee reads through the raw pointer that its shared argument came from.
//! models-stacked.md, section 7, p48.
//@ memory: sc
//@ alias: sb2018:profile=literal, sb2018:profile=oct18, sb-2018-11, sb-2018-12, sb-2019-04, sb-2019-05, sb-popl20, sb
//@ expect * sb2018:profile=literal, sb2018:profile=oct18, sb-2018-11, sb-2018-12, sb-2019-04, sb-2019-05, sb-popl20, sb: ok (table p48)

fn f(q: *mut u8, b: &u8) { //~ 3
    let _v = unsafe { *q }; //~ 4
    let _v = *b; //~ 5
}

fn main() {
    unsafe {
        let mut l = 0u8;
        let q = &mut l as *mut u8; //~ 1
        let u = &*q; //~ 2
        f(q, u);
    }
}
