//! The destructor writes through a `&mut` field that was read around in the meantime: the drop is a use
//! that the source does not show. Without the destructor nothing happens at the brace.
//@ memory: sc
//@ alias: sb, tb
//@ expect * sb: ub in all @ drop
//@ expect * tb: ok
//@ differ sc sb tb: yes
//@ rustc: no (E0502)

struct Guard<'a> {
    r: &'a mut i32,
}
impl<'a> Drop for Guard<'a> {
    fn drop(&mut self) {
        *self.r = 1; //~ drop
    }
}

fn main() {
    let mut n = 0;
    let _guard = Guard { r: &mut n };
    let p = &raw const n;
    let _v = unsafe { *p };
}
