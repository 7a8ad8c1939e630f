//! Like p15, but the raw pointer writes.
//! models-stacked.md, section 7, p16.
//@ memory: sc
//@ alias: sb2018:profile=literal, sb2018:profile=oct18, sb-2018-11, sb-2018-12, sb-2019-04, sb-2019-05, sb-popl20, sb
//@ expect * sb2018:profile=literal, sb2018:profile=oct18, sb-2018-12, sb-2019-04, sb-2019-05, sb-popl20, sb: ub in all @ 6 (table p16)
//@ expect * sb-2018-11: ok (table p16)

fn f(a: &mut u8, p: *mut u8) { //~ 3
    *a = 1; //~ 4
    let _b = &*a; //~ 5
    unsafe { *p = 2 }; //~ 6
    let _v = *a; //~ 7
} //~ 8

fn main() {
    let mut l = 0u8;
    let x = &mut l; //~ 1
    let p = x as *mut u8; //~ 2
    f(x, p);
}
