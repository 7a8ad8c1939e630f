//! Two raw pointers to a local, each by way of a mutable reference of its own.
//! models-stacked.md, section 7, p21.
//@ memory: sc
//@ alias: sb2018:profile=literal, sb2018:profile=oct18, sb-2018-11, sb-2018-12, sb-2019-04, sb-2019-05, sb-popl20, sb
//@ expect * sb2018:profile=literal, sb2018:profile=oct18, sb-2018-11, sb-2018-12, sb-2019-04, sb-2019-05, sb-popl20: ok (table p21)
//@ expect * sb: ub in all @ 3 (table p21)

fn main() {
    unsafe {
        let mut l = 0u8;
        let q1 = &mut l as *mut u8; //~ 1
        let q2 = &mut l as *mut u8; //~ 2
        *q1 = 1; //~ 3
        *q2 = 2; //~ 4
    }
}
