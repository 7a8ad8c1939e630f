//! The conditional pointer where the condition did change in between: the write through the argument, then one through the raw
//! pointer made from it. In Stacked Borrows the first write ends the raw pointer, which in 2018 is then looked for behind the
//! barrier of the call. In Tree Borrows a raw pointer is the reference that it came from.
//! The discussion of Stacked Borrows in August 2018 (seed 004).
//@ memory: sc
//@ alias: sb2018, sb-2018-12, sb-popl20, sb, tb, tb-iw, noalias
//@ expect * sb2018, sb-2018-12, sb-popl20, sb: ub in all @ pointer
//@ expect * tb, tb-iw, noalias: ok

fn f(x: &mut i32, y: &mut i32, early: bool, late: bool) {
    let mut ptr = x as *mut i32;
    if early {
        ptr = y as *mut i32;
    }
    if late {
        *x = 1;
        unsafe {
            *ptr = 2; //~ pointer
        }
    }
}

fn main() {
    let mut a = 0;
    let mut b = 0;
    f(&mut a, &mut b, false, true);
}
