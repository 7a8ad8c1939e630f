//! A shared reborrow ends at a write through an older reference, whatever is borrowed afterwards.
//! models-stacked.md, section 7, p04.
//@ memory: sc
//@ alias: sb2018:profile=literal, sb2018:profile=oct18, sb-2018-11, sb-2018-12, sb-2019-04, sb-2019-05, sb-popl20, sb
//@ expect * sb2018:profile=literal, sb2018:profile=oct18, sb-2018-11, sb-2018-12, sb-2019-04, sb-2019-05, sb-popl20, sb: ub in all @ 7 (table p04)

fn main() {
    unsafe {
        let mut l = 0u8;
        let x = &mut l; //~ 1
        let q = x as *mut u8; //~ 2
        let y = &*q; //~ 3
        let _v = *y; //~ 4
        *x = 1; //~ 5
        let _z = &*x; //~ 6
        let _v = *y; //~ 7
    }
}
