//! The motivating example of the paper of 2020: two mutable arguments made from one raw pointer.
//! models-stacked.md, section 7, p14.
//@ memory: sc
//@ alias: sb2018:profile=literal, sb2018:profile=oct18, sb-2018-11, sb-2018-12, sb-2019-04, sb-2019-05, sb-popl20, sb
//@ expect * sb2018:profile=literal, sb2018:profile=oct18, sb-2018-11, sb-2018-12, sb-2019-04, sb-2019-05, sb-popl20, sb: ub in all @ 4b (table p14)

fn f(x: &mut u8, y: &mut u8) -> u8 { //~ 4a
    *x = 1; //~ 5
    *y = 2; //~ 6
    *x //~ 7
}

fn main() {
    unsafe {
        let mut l = 0u8;
        let q = &mut l as *mut u8; //~ 1
        let a = &mut *q; //~ 2
        let b = &mut *q; //~ 3
        let _v = f(a, b); //~ 4b
    }
}
