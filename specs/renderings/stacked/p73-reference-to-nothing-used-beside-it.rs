//! A pointer made from a reference to no elements, moved to the element behind it. Zero bytes got a tag only lately.
//! models-stacked.md, section 7, p73.
//@ memory: sc
//@ alias: sb2018:profile=literal, sb2018:profile=oct18, sb-2018-11, sb-2018-12, sb-2019-04, sb-2019-05, sb-popl20, sb
//@ expect * sb2018:profile=literal, sb2018:profile=oct18, sb-2018-11, sb: ub in all @ 3 (table p73)
//@ expect * sb-2018-12, sb-2019-04, sb-2019-05, sb-popl20: ok (table p73)

#[repr(C)]
struct S([u8; 0], u8, u8);

fn main() {
    unsafe {
        let l = S([], 1, 2);
        let s = &l.0; //~ 1
        let q = s as *const [u8; 0] as *const u8; //~ 2
        let _z = &*q.add(1); //~ 3
    }
}
