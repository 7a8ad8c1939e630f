//! `+=` of a user type is a call that takes the left side by `&mut`: a reference to it that lived before is ended.
//@ memory: sc
//@ alias: sb, tb
//@ rustc: no (the borrow checker: E0502)
//@ expect * *: ub in all @ late

use std::ops::AddAssign;

struct Metres(u32);

impl AddAssign<u32> for Metres {
    fn add_assign(&mut self, by: u32) {
        self.0 += by;
    }
}

fn main() {
    let mut way = Metres(1);
    let before = &way.0;
    way += 2;
    let _v = *before; //~ late
}
