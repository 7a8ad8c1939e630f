//! One field is borrowed through a raw pointer, another is written through the reference under it.
//! models-stacked.md, section 7, p42.
//@ memory: sc
//@ alias: sb2018:profile=literal, sb2018:profile=oct18, sb-2018-11, sb-2018-12, sb-2019-04, sb-2019-05, sb-popl20, sb
//@ expect * sb2018:profile=literal, sb2018:profile=oct18, sb-2018-11, sb-2018-12, sb-2019-04, sb-2019-05, sb-popl20, sb: ok (table p42)

fn main() {
    unsafe {
        let mut l = (0u8, 0u8);
        let d = &mut l; //~ 1
        let q = &mut *d as *mut (u8, u8); //~ 2
        let s = &mut (*q).0; //~ 3
        (*d).1 = 1; //~ 4
        *s = 2; //~ 5
    }
}
