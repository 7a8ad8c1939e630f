//! An addition overflows, as in a debug build.
//@ memory: sc
//@ alias: none, sb, tb, noalias
//@ expect * *: panic @ add

fn add(a: u8, b: u8) -> u8 {
    a + b //~ add
}

fn main() {
    let _wraps = 255u8.wrapping_add(1);
    let _v = add(255, 1);
}
