//! Like S12, with the reborrow spelt out: `&mut *m`. No two-phase borrow is made then.
//! models-other.md, sections 8 to 10, S13.
//@ memory: sc
//@ alias: tb, sb
//@ expect * tb: ok (table S13)
//@ expect * sb: ub in all @ 6 (table S13)

struct S(u8);

impl S {
    fn touch(&mut self) {} //~ 4
}

fn main() {
    unsafe {
        let mut x = S(0); //~ 0
        let m = &mut x; //~ 1
        let y = m as *mut S; //~ 2
        S::touch(&mut *m); //~ 3
        (*y).0 = 1; //~ 6
    }
}
