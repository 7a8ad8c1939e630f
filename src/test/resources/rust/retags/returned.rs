//! A result is retagged when the call has ended: after the callee's locals have been dropped.
//@ memory: sc
//@ alias: sb, tb
//@ expect sc sb: ub in all @ call
//@ expect sc tb: ub in all @ call
struct Guard(*mut i32);

impl Drop for Guard {
    fn drop(&mut self) {
        unsafe { *self.0 = 2; }
    }
}

fn reference<'a>(p: *mut i32) -> &'a mut i32 {
    let guard = Guard(p);
    return unsafe { &mut *p };
}

fn main() {
    let mut value = 1;
    let p = &raw mut value;
    let unused = reference(p); //~ call
}
