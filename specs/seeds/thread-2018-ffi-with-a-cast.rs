//! The function written in C gets a raw pointer that was cast from the reference: every model accepts.
//! The discussion of Stacked Borrows in August 2018 (seed 004).
//@ memory: sc
//@ alias: sb2018, sb2018:tagkind=type, sb-2018-12, sb-popl20, sb, tb, tb-iw, noalias
//@ expect * *: ok

fn written_in_c(c: *mut i32) {
    unsafe { *c = 1 };
}

fn foo(a: &mut i32) {
    written_in_c(a as *mut i32);
}

fn main() {
    let mut l = 0;
    let m = &mut l;
    foo(m);
    let _v = *m;
}
