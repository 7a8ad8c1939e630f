//! What `RefMut` of `RefCell` needs: like p70, with a mutable reference.
//! models-stacked.md, section 7, p71.
//@ memory: sc
//@ alias: sb2018:profile=literal, sb2018:profile=oct18, sb-2018-11, sb-2018-12, sb-2019-04, sb-2019-05, sb-popl20, sb
//@ expect * sb2018:profile=literal, sb2018:profile=oct18: ub in all @ 3 (table p71)
//@ expect * sb-2018-11, sb-2018-12, sb-2019-04, sb-2019-05, sb-popl20, sb: ok (table p71)

use std::sync::atomic::AtomicU8;

fn f(a: &AtomicU8, b: &mut u8) { //~ 3
    *b = 1; //~ 4
    let _z = a as *const AtomicU8; //~ 5
    *b = 2; //~ 6
    let _y = &*a; //~ 7
    *b = 3; //~ 8
}

fn main() {
    unsafe {
        let l = AtomicU8::new(0);
        let rc = &l; //~ 1
        let inside = &mut *rc.as_ptr(); //~ 2
        f(rc, inside);
    }
}
