//! An older raw pointer writes during a two-phase borrow.
//! models-stacked.md, section 7, p29.
//@ memory: sc
//@ alias: sb2018:profile=literal, sb2018:profile=oct18, sb-2018-11, sb-2018-12, sb-2019-04, sb-2019-05, sb-popl20, sb
//@ expect * sb2018:profile=literal, sb2018:profile=oct18, sb-2018-11, sb-2018-12: ub in all @ 3 (table p29)
//@ expect * sb-2019-04, sb-2019-05, sb-popl20, sb: ok (table p29)

struct S(u8);

impl S {
    fn get(&mut self, _unit: ()) -> u8 { //~ 4
        self.0 //~ 5
    }
}

fn main() {
    unsafe {
        let mut l = S(0);
        let a = &raw mut l; //~ 1
        let _v = l //~ 2
            .get((*a).0 = 1); //~ 3
    }
}
