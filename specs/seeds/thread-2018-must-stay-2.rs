//! "Can the compiler optimize this to always return 2?" The address of the local is cast to a raw pointer that is thrown away. No
//! execution returns anything else here, since nothing in the subset conjures up a pointer; and the text of 2018 would
//! accept one, as it does not tell one raw pointer from another.
//! The discussion of Stacked Borrows in August 2018 (seed 004).
//@ memory: sc
//@ alias: sb2018, sb-2018-12, sb-popl20, sb, tb, tb-iw, noalias
//@ outcomes sc: "2"
//@ expect * *: ok

fn bar() {}

fn foo() -> i32 {
    let mut x = 2;
    let _ = &mut x as *mut i32; // does not escape
    bar();
    x
}

fn main() {
    println!("{}", foo());
}
