//! A division by zero.
//@ memory: sc
//@ alias: none, sb, tb, noalias
//@ expect * *: panic @ divide

fn divide(a: u8, b: u8) -> u8 {
    a / b //~ divide
}

fn main() {
    let _v = divide(1, 0);
}
