//! Why a mutable reference should be unique: "the compiler will optimize this function to always return the constant
//! 400". Here the other stuff writes to it through an older pointer. With protectors or barriers that write is undefined
//! behaviour; in November 2018 there were none, and it is the read after it.
//! The crate pinned-aliasable, its README (seed 001).
//@ memory: sc
//@ alias: sb2018, sb-2018-11, sb-2018-12, sb-popl20, sb, tb, tb-iw, tb-pldi25, none, noalias, restrict
//@ expect * sb2018, sb-2018-12, sb-popl20, sb, tb, tb-iw, tb-pldi25, noalias, restrict: ub in all @ other
//@ expect * sb-2018-11: ub in all @ result
//@ expect * none: ok

use std::ptr::null_mut;

static mut P: *mut i32 = null_mut();

fn do_some_other_stuff() {
    unsafe {
        *P = 10; //~ other
    }
}

fn foo(x: &mut i32) -> i32 {
    *x = 400;
    do_some_other_stuff();
    *x //~ result
}

fn main() {
    let mut v = 0;
    unsafe {
        P = &raw mut v;
        let _returned = foo(&mut *P);
    }
}
