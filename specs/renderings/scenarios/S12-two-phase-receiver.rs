//! A mutable reference is passed on, which rustc makes a two-phase reborrow; a raw pointer made before writes after the call.
//! models-other.md, sections 8 to 10, S12.
//@ memory: sc
//@ alias: tb, sb
//@ expect * tb, sb: ok (table S12)

struct S(u8);

impl S {
    fn touch(&mut self) {} //~ 4
}

fn main() {
    unsafe {
        let mut x = S(0); //~ 0
        let m = &mut x; //~ 1
        let y = m as *mut S; //~ 2
        m.touch(); //~ 3
        (*y).0 = 1; //~ 6
    }
}
