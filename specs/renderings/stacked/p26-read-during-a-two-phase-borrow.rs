//! The shape of `v.push(v.len())`: the receiver is borrowed before the argument reads.
//! models-stacked.md, section 7, p26.
//@ memory: sc
//@ alias: sb2018:profile=literal, sb2018:profile=oct18, sb-2018-11, sb-2018-12, sb-2019-04, sb-2019-05, sb-popl20, sb
//@ expect * sb2018:profile=literal, sb2018:profile=oct18, sb-2018-11: ub in all @ 3 (table p26)
//@ expect * sb-2018-12, sb-2019-04, sb-2019-05, sb-popl20, sb: ok (table p26)

struct S(u8);

impl S {
    fn set(&mut self, v: u8) { //~ 3
        self.0 = v; //~ 4
    }
}

fn main() {
    let mut l = S(0);
    l.set({ //~ 1
        let a = &l;
        a.0 //~ 2
    });
}
