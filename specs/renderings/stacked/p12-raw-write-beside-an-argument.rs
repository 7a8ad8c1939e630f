//! A callee has a mutable reference and the raw pointer it came from, and writes through the latter: what barriers and
//! protectors were invented for.
//! models-stacked.md, section 7, p12.
//@ memory: sc
//@ alias: sb2018:profile=literal, sb2018:profile=oct18, sb-2018-11, sb-2018-12, sb-2019-04, sb-2019-05, sb-popl20, sb
//@ expect * sb2018:profile=literal, sb2018:profile=oct18, sb-2018-12, sb-2019-04, sb-2019-05, sb-popl20, sb: ub in all @ 6 (table p12)
//@ expect * sb-2018-11: ok (table p12)

fn f(p: &mut u8, q: *mut u8) { //~ 4
    unsafe {
        let _v = *p; //~ 5
        *q = 1; //~ 6
    }
} //~ 7

fn main() {
    unsafe {
        let mut l = 0u8;
        let x = &mut l; //~ 1
        let q = x as *mut u8; //~ 2
        let t = &mut *q; //~ 3
        f(t, q);
    }
}
