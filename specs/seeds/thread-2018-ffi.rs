//! A function that is declared with a `&mut i32` and written in C: it takes the reference for a raw pointer, as by a transmute,
//! and writes. Read by its type, the pointer has no item on the stack, unless "all pointers immediately push Raw if
//! crossing the FFI boundary"; read by its tag, it is the reference. With a cast there is no question.
//! The discussion of Stacked Borrows in August 2018 (seed 004).
//@ memory: sc
//@ alias: sb2018, sb2018:tagkind=type, sb-2018-12, sb-popl20, sb, tb, tb-iw, noalias
//@ expect * sb2018:tagkind=type: ub in all @ write
//@ expect * sb2018, sb-2018-12, sb-popl20, sb, tb, tb-iw, noalias: ok

use std::mem;

fn written_in_c(a: &mut i32) {
    unsafe {
        let c = mem::transmute::<&mut i32, *mut i32>(a);
        *c = 1; //~ write
    }
}

fn main() {
    let mut l = 0;
    let m = &mut l;
    written_in_c(m);
    let _v = *m;
}
