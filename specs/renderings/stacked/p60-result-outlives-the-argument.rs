//! A call returns a mutable reference that it made through a raw pointer, so that no lifetime ties it to the argument.
//! models-stacked.md, section 7, p60.
//@ memory: sc
//@ alias: sb2018:profile=literal, sb2018:profile=oct18, sb-2018-11, sb-2018-12, sb-2019-04, sb-2019-05, sb-popl20, sb
//@ expect * sb2018:profile=literal, sb2018:profile=oct18, sb-2018-11, sb-2018-12, sb-2019-04, sb-2019-05, sb-popl20, sb: ub in all @ 4 (table p60)

fn f<'a>(a: &mut u8) -> &'a mut u8 { //~ 2a
    unsafe { &mut *(a as *mut u8) } //~ 2b
}

fn main() {
    let mut l = 0u8;
    let t = &mut l; //~ 1
    let s = &*f(t); //~ 2c
    *t = 1; //~ 3
    let _v = *s; //~ 4
}
