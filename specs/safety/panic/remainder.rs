//! The smallest integer is divided by -1: the remainder would be 0, and overflows none the less.
//@ memory: sc
//@ alias: none, sb, tb, noalias
//@ expect * *: panic @ remainder

fn remainder(a: i8, b: i8) -> i8 {
    a % b //~ remainder
}

fn main() {
    let _rest = remainder(-128, 3);
    let _v = remainder(-128, -1);
}
