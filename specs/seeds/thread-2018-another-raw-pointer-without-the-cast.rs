//! The same without the cast that is thrown away: now the older raw pointer is dead in 2018 too.
//! The discussion of Stacked Borrows in August 2018 (seed 004); what `bar` does is p21 of models-stacked.md.
//@ memory: sc
//@ alias: sb2018, sb-2018-12, sb-popl20, sb, tb, tb-iw
//@ expect * sb2018, sb-2018-12, sb-popl20, sb: ub in all @ bar
//@ expect * tb, tb-iw: ok

use std::ptr;

static mut OLDER: *mut i32 = ptr::null_mut();

fn bar() {
    unsafe { *OLDER = 3 }; //~ bar
}

fn main() {
    let mut x = 2;
    unsafe { OLDER = &mut x as *mut i32 };
    let _ = &mut x;
    bar();
    let _v = x;
}
