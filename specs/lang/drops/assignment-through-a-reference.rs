//! `*r = value` drops the old value first, in place: a pointer below `r` ends there under Stacked Borrows
//! and, as the destructor and the assignment write, under Tree Borrows.
//@ memory: sc
//@ alias: sb, tb
//@ expect * *: ub in all @ late

struct S(i32);
impl Drop for S {
    fn drop(&mut self) {
        self.0 = 7;
    }
}

fn main() {
    let mut s = S(0);
    let r = &mut s;
    let child = &mut r.0;
    let p = child as *mut i32;
    *r = S(1);
    unsafe {
        *p = 2; //~ late
    }
}
