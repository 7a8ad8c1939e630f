//! The example that Stacked Borrows 2 starts from: a shared reborrow of a mutable argument, beside a read through an
//! older raw pointer.
//! models-stacked.md, section 7, p15.
//@ memory: sc
//@ alias: sb2018:profile=literal, sb2018:profile=oct18, sb-2018-11, sb-2018-12, sb-2019-04, sb-2019-05, sb-popl20, sb
//@ expect * sb2018:profile=literal, sb2018:profile=oct18, sb-2018-11, sb-2018-12: ok (table p15)
//@ expect * sb-2019-04, sb-2019-05, sb-popl20, sb: ub in all @ 6 (table p15)

fn f(a: &mut u8, p: *mut u8) { //~ 3
    *a = 1; //~ 4
    let _b = &*a; //~ 5
    let _v = unsafe { *p }; //~ 6
    *a = 2; //~ 7
} //~ 8

fn main() {
    let mut l = 0u8;
    let x = &mut l; //~ 1
    let p = x as *mut u8; //~ 2
    f(x, p);
}
