//! The local that should stay 2, where `bar` has another pointer to it: an older raw pointer. The cast whose result is thrown
//! away lets it write in 2018, because raw pointers have no tags: "the raw pointer cast seems like dead code, but
//! removing it would change semantics". Where they have tags, the older one is dead.
//! The discussion of Stacked Borrows in August 2018 (seed 004); what `bar` does is p21 of models-stacked.md.
//@ memory: sc
//@ alias: sb2018, sb-2018-12, sb-popl20, sb, tb, tb-iw, noalias
//@ expect * sb2018, sb-2018-12, sb-popl20, noalias: ok
//@ expect * sb: ub in all @ bar
//@ expect * tb, tb-iw: ok

use std::ptr;

static mut OLDER: *mut i32 = ptr::null_mut();

fn bar() {
    unsafe { *OLDER = 3 }; //~ bar
}

fn main() {
    let mut x = 2;
    unsafe { OLDER = &mut x as *mut i32 };
    let _ = &mut x as *mut i32; // "seems like dead code"
    bar();
    let _v = x;
}
