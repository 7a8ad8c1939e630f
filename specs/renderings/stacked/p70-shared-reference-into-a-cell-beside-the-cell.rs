//! What `Ref` of `RefCell` needs: a shared reference into a cell survives casts and reborrows of the cell's reference.
//! models-stacked.md, section 7, p70.
//@ memory: sc
//@ alias: sb2018:profile=literal, sb2018:profile=oct18, sb-2018-11, sb-2018-12, sb-2019-04, sb-2019-05, sb-popl20, sb
//@ expect * sb2018:profile=literal, sb2018:profile=oct18, sb-2018-11, sb-2018-12, sb-2019-04, sb-2019-05, sb-popl20, sb: ok (table p70)

use std::sync::atomic::AtomicU8;

fn f(a: &AtomicU8, b: &u8) { //~ 3
    let _v = *b; //~ 4
    let _z = a as *const AtomicU8; //~ 5
    let _v = *b; //~ 6
    let _y = &*a; //~ 7
    let _v = *b; //~ 8
}

fn main() {
    unsafe {
        let l = AtomicU8::new(0);
        let rc = &l; //~ 1
        let inside = &*rc.as_ptr(); //~ 2
        f(rc, inside);
    }
}
