//! Like p26, with a shared reference that is older than the two-phase borrow.
//! models-stacked.md, section 7, p27.
//@ memory: sc
//@ alias: sb2018:profile=literal, sb2018:profile=oct18, sb-2018-11, sb-2018-12, sb-2019-04, sb-2019-05, sb-popl20, sb
//@ expect * sb2018:profile=literal, sb2018:profile=oct18, sb-2018-11, sb-2018-12: ub in all @ 3 (table p27)
//@ expect * sb-2019-04, sb-2019-05, sb-popl20, sb: ok (table p27)

struct S(u8);

impl S {
    fn set(&mut self, v: u8) { //~ 4
        self.0 = v; //~ 5
    }
}

fn main() {
    let mut l = S(0);
    let p = &l; //~ 1
    l //~ 2
        .set(p.0); //~ 3
}
