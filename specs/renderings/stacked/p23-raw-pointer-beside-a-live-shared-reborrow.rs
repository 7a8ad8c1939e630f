//! A shared reborrow is used after a raw pointer was made. Where `as *mut` borrowed into a temporary first, that ended
//! the reborrow.
//! models-stacked.md, section 7, p23.
//@ memory: sc
//@ alias: sb2018:profile=literal, sb2018:profile=oct18, sb-2018-11, sb-2018-12, sb-2019-04, sb-2019-05, sb-popl20, sb
//@ rustc: no (the borrow checker: E0502)
//@ expect * sb2018:profile=literal, sb2018:profile=oct18, sb-2018-11, sb-2018-12, sb-2019-04, sb-2019-05, sb-popl20: ub in all @ 4 (table p23)
//@ expect * sb: ok (table p23)

fn main() {
    unsafe {
        let mut l = 0u8;
        let x = &mut l; //~ 1
        let y = &*x; //~ 2
        let q = x as *mut u8; //~ 3
        let _v = *y; //~ 4
        *q = 1; //~ 5
    }
}
