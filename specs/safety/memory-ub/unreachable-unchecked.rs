//! Code is reached that was said to be unreachable.
//@ memory: sc
//@ alias: none, sb, tb, noalias
//@ expect * *: memory-ub @ there

use std::hint::unreachable_unchecked;

fn half(n: u8) -> u8 {
    if n % 2 == 0 {
        n / 2
    } else {
        unsafe { unreachable_unchecked() } //~ there
    }
}

fn main() {
    let _two = half(4);
    let _v = half(3);
}
