//! A box that is an argument is the only way to its content while the call runs (Miri's test
//! `box_noalias_violation`; models-stacked p33, models-tree C64). The PAPER did not protect boxes: there the
//! read only ends the box, and its next use, by `forget`, is undefined.
//@ memory: sc
//@ alias: sb, tb, noalias, sb-popl20
//@ expect * sb: ub in all @ late
//@ expect * tb: ub in all @ late
//@ expect * noalias: ub in all @ late
//@ expect * sb-popl20: ub in all @ forget

unsafe fn test(mut x: Box<i32>, y: *const i32) -> i32 {
    *x = 5;
    let r = *y; //~ late
    std::mem::forget(x); //~ forget
    r
}

fn main() {
    unsafe {
        let mut v = 42;
        let p = &mut v as *mut i32;
        test(Box::from_raw(p), p);
    }
}
