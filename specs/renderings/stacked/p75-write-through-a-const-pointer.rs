//! A mutable reference is cast to `*const`, which is cast to `*mut` for a write: legal only where the first cast does not
//! freeze.
//! models-stacked.md, section 7, p75.
//@ memory: sc
//@ alias: sb2018:profile=literal, sb2018:profile=oct18, sb-2018-11, sb-2018-12, sb-2019-04, sb-2019-05, sb-popl20, sb
//@ expect * sb2018:profile=literal, sb2018:profile=oct18, sb-2018-11: ok (table p75)
//@ expect * sb-2018-12, sb-2019-04, sb-2019-05, sb-popl20, sb: ub in all @ 3 (table p75)

fn main() {
    unsafe {
        let mut l = 0u8;
        let x = &mut l; //~ 1
        let y = x as *const u8; //~ 2
        *(y as *mut u8) = 1; //~ 3
        let _v = *x; //~ 4
    }
}
