//! Two raw pointers made from one reference.
//! models-stacked.md, section 7, p22.
//@ memory: sc
//@ alias: sb2018:profile=literal, sb2018:profile=oct18, sb-2018-11, sb-2018-12, sb-2019-04, sb-2019-05, sb-popl20, sb
//@ expect * sb2018:profile=literal, sb2018:profile=oct18, sb-2018-11, sb-2018-12, sb-2019-04, sb-2019-05, sb-popl20, sb: ok (table p22)

fn main() {
    unsafe {
        let mut l = 0u8;
        let x = &mut l; //~ 1
        let a = x as *mut u8; //~ 2
        let b = x as *mut u8; //~ 3
        *a = 1; //~ 4
        *b = 2; //~ 5
    }
}
