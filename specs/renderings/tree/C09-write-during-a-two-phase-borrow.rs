//! A raw pointer writes between the two phases of a borrow: the other kind of program that only Tree Borrows rejects.
//! models-tree.md, section 11, C09.
//@ memory: sc
//@ alias: tb, tb-iw, sb, noalias, regions, refcell, tb:version=v0, tb:version=v1, tb:version=v2
//@ expect * tb, tb-iw, tb:version=v0, tb:version=v1, tb:version=v2: ub in all @ 6 (table C09)
//@ expect * sb, noalias: ok (table C09)
//@ expect * regions, refcell: ub in all @ 4 (table C09)

struct S(u8);

impl S {
    fn get(&mut self, _unit: ()) -> u8 { //~ 6
        self.0 //~ 7
    }
}

fn main() {
    unsafe {
        let mut f = S(0); //~ 0
        let t = &mut f; //~ 1
        let al = t as *mut S; //~ 2
        let _v = f //~ 3
            .get((*al).0 = 1); //~ 4
    }
}
