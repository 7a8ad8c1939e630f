//! `bar(ptr - ptr)`: the address of a local becomes an integer, which by arithmetic is then 0. The cast exposes the provenance
//! whatever becomes of the integer, so that it may not be removed; `bar` gets 0, and the local stays as it was.
//! The discussion of Stacked Borrows in August 2018 (seed 004).
//@ memory: sc
//@ alias: sb2018, sb-2018-12, sb-popl20, sb, tb, tb-iw, noalias
//@ expect * *: ok

fn bar(_zero: usize) {}

fn main() {
    let mut x = 2;
    let ptr = &mut x as *mut i32 as usize;
    bar(ptr - ptr);
    println!("{x}");
}
