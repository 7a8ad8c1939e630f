//! "I'd like to be able to transmute from &&mut T to &&T." The mutable reference in memory is loaded at a shared type. By its tag it
//! is still the mutable one, and everything accepts; read by its type it should have been frozen.
//! The discussion of Stacked Borrows in August 2018 (seed 004).
//@ memory: sc
//@ alias: sb2018, sb2018:tagkind=type, sb-2018-12, sb-popl20, sb, tb, tb-iw, noalias
//@ expect * sb2018:tagkind=type: ub in all @ load
//@ expect * sb2018, sb-2018-12, sb-popl20, sb, tb, tb-iw, noalias: ok

use std::mem;

fn main() {
    let mut l = 0;
    let m = &mut l;
    let n = &m;
    let shared = unsafe { mem::transmute::<&&mut i32, &&i32>(n) };
    let s = *shared; //~ load
    let _v = *s;
}
