//! Two mutable arguments, one made from the other through a raw pointer. The body does nothing.
//! Not what the table says under sb-2018-11: rustc reborrows each argument before the call, and the reborrow of the
//! second one ends that of the first; the row has no such reborrows, and this version no barriers.
//! models-stacked.md, section 7, p13.
//@ memory: sc
//@ alias: sb2018:profile=literal, sb2018:profile=oct18, sb-2018-11, sb-2018-12, sb-2019-04, sb-2019-05, sb-popl20, sb
//@ expect * sb2018:profile=literal, sb2018:profile=oct18, sb-2018-12, sb-2019-04, sb-2019-05, sb-popl20, sb: ub in all @ 4a (table p13)
//@ expect * sb-2018-11: ub in all @ 4a

fn f(_a: &mut u8, _b: &mut u8) {} //~ 4a

fn main() {
    unsafe {
        let mut l = 0u8;
        let x = &mut l; //~ 1
        let q = x as *mut u8; //~ 2
        let t = &mut *q; //~ 3
        f(t, x); //~ 4b
    }
}
