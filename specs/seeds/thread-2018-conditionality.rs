//! "How does the model cover conditionality?" A raw pointer is made from one argument, and replaced by one made from the other
//! under the same condition under which both are used. "This is a dynamic model, it just looks at whatever code is
//! executed": both calls are fine.
//! The discussion of Stacked Borrows in August 2018 (seed 004).
//@ memory: sc
//@ alias: sb2018, sb-2018-12, sb-popl20, sb, tb, tb-iw, noalias
//@ expect * *: ok

fn f(x: &mut i32, y: &mut i32, flag: bool) {
    let mut ptr = x as *mut i32;
    if flag {
        ptr = y as *mut i32;
    }
    if flag {
        *x = 1;
        unsafe {
            *ptr = 2;
        }
    }
}

fn main() {
    let mut a = 0;
    let mut b = 0;
    f(&mut a, &mut b, true);
    f(&mut a, &mut b, false);
}
