//! models-stacked p55 (`mut_unique` of the post of November 2018): a raw pointer out of a shared borrow
//! of a box is written after the box has been written. Untagged pointers of early versions are not told
//! apart: there only the next use of the box fails.
//@ memory: sc
//@ alias: sb-2018-12, sb-2019-04, sb-2019-05, sb-popl20, sb, tb
//@ expect * sb-2018-12, sb-2019-04, sb-2019-05, sb-popl20: ub in all @ read (table p55)
//@ expect * sb: ub in all @ write (table p55)
//@ expect * tb: ub in all @ write

static mut LEAK: *mut i32 = std::ptr::null_mut();

fn remember(c: &i32) {
    unsafe {
        LEAK = c as *const i32 as *mut i32;
    }
}

fn test(mut o: Box<i32>) {
    remember(&*o);
    *o = 1;
    unsafe {
        *LEAK = 2; //~ write
    }
    let _v = *o; //~ read
}

fn main() {
    test(Box::new(0));
}
