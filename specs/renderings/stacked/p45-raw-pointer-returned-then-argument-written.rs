//! The raw pointer that a call returns ends when the argument is written.
//! models-stacked.md, section 7, p45.
//@ memory: sc
//@ alias: sb2018:profile=literal, sb2018:profile=oct18, sb-2018-11, sb-2018-12, sb-2019-04, sb-2019-05, sb-popl20, sb
//@ expect * sb2018:profile=literal, sb2018:profile=oct18, sb-2018-11, sb-2018-12, sb-2019-04, sb-2019-05, sb-popl20, sb: ub in all @ 4 (table p45)

fn f(x: &mut u8) -> *mut u8 { //~ 2a
    x as *mut u8
}

fn main() {
    unsafe {
        let mut l = 0u8;
        let v = &mut l; //~ 1
        let q = f(v); //~ 2b
        *v = 1; //~ 3
        let _v = *q; //~ 4
    }
}
