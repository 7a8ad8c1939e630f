//! The same with a read: Tree Borrows lets a protected reference that has not been written to be read
//! beside. To Stacked Borrows the retag of the glue was a write.
//@ memory: sc
//@ alias: sb, tb
//@ expect * sb: ub in all @ read
//@ expect * tb: ok
//@ differ sc sb tb: yes

use std::ptr;

struct S {
    n: usize,
    me: *mut S,
}
impl Drop for S {
    fn drop(&mut self) {
        let me = self.me;
        let _n = unsafe { (*me).n }; //~ read
    }
}

fn main() {
    let mut s = S { n: 0, me: ptr::null_mut() };
    s.me = &raw mut s;
}
