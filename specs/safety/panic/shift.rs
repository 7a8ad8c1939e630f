//! A shift by as many bits as the type has.
//@ memory: sc
//@ alias: none, sb, tb, noalias
//@ expect * *: panic @ shift

fn shift(n: u8, by: u32) -> u8 {
    n << by //~ shift
}

fn main() {
    let _high = shift(1, 7);
    let _wraps = 1u8.wrapping_shl(8);
    let _v = shift(1, 8);
}
