//! What `as_mut_ptr` does: the raw pointer that a call returns survives a read of the argument.
//! models-stacked.md, section 7, p18.
//@ memory: sc
//@ alias: sb2018:profile=literal, sb2018:profile=oct18, sb-2018-11, sb-2018-12, sb-2019-04, sb-2019-05, sb-popl20, sb
//@ expect * sb2018:profile=literal, sb2018:profile=oct18: ub in all @ 4 (table p18)
//@ expect * sb-2018-11, sb-2018-12, sb-2019-04, sb-2019-05, sb-popl20, sb: ok (table p18)

fn f(t: &mut u8) -> *mut u8 { //~ 2a
    t as *mut u8
}

fn main() {
    unsafe {
        let mut l = 0u8;
        let x = &mut l; //~ 1
        let q = f(x); //~ 2b
        let _v = *x; //~ 3
        let _v = *q; //~ 4
    }
}
