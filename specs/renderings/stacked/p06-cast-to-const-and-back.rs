//! A mutable reference is cast to `*const` and on to `*mut`, which writes beside a shared reference. The versions fail at
//! different lines.
//! models-stacked.md, section 7, p06.
//@ memory: sc
//@ alias: sb2018:profile=literal, sb2018:profile=oct18, sb-2018-11, sb-2018-12, sb-2019-04, sb-2019-05, sb-popl20, sb
//@ expect * sb2018:profile=literal, sb2018:profile=oct18, sb-2018-11: ub in all @ 5 (table p06)
//@ expect * sb-2018-12, sb-2019-04, sb-2019-05, sb-popl20, sb: ub in all @ 4 (table p06)

fn main() {
    unsafe {
        let mut l = 0u8;
        let x = &mut l; //~ 1
        let y = &*x; //~ 2
        let z = x as *const u8 as *mut u8; //~ 3
        *z = 1; //~ 4
        let _v = *y; //~ 5
    }
}
