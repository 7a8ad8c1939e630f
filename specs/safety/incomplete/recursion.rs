//! A recursion without an end.
//@ memory: sc
//@ alias: none, sb, tb, noalias
//@ expect * *: incomplete @ loop

fn f(n: u64) -> u64 {
    f(n + 1) //~ loop
}

fn main() {
    let _v = f(0);
}
