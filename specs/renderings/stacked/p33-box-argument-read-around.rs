//! A box made of a raw pointer is an argument; it is written, and the raw pointer read, in the same call: what a weak
//! protector is for. The box is forgotten before that read, since nothing was allocated for it.
//! models-stacked.md, section 7, p33.
//@ memory: sc
//@ alias: sb2018:profile=literal:box=not-covered, sb2018:profile=oct18:box=not-covered, sb-2018-11:box=not-covered, sb-2018-12, sb-2019-04, sb-2019-05, sb-popl20, sb
//@ expect * sb2018:profile=literal:box=not-covered, sb2018:profile=oct18:box=not-covered, sb-2018-11:box=not-covered: not-covered @ 2 (table p33)
//@ expect * sb-2018-12, sb-2019-04, sb-2019-05, sb-popl20: ok (table p33)
//@ expect * sb: ub in all @ 5 (table p33)

use std::mem;

fn f(mut x: Box<u8>, y: *mut u8) { //~ 3
    *x = 1; //~ 4
    mem::forget(x);
    let _v = unsafe { *y }; //~ 5
}

fn main() {
    unsafe {
        let mut l = 0u8;
        let r = &mut l as *mut u8; //~ 1
        let b = mem::transmute::<*mut u8, Box<u8>>(r); //~ 2
        f(b, r);
    }
}
