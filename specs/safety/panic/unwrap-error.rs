//! `unwrap` of an error.
//@ memory: sc
//@ alias: none, sb, tb, noalias
//@ expect * *: panic @ unwrap

fn half(n: u8) -> Result<u8, u8> {
    if n % 2 == 0 { Ok(n / 2) } else { Err(n) }
}

fn main() {
    let _two = half(4).unwrap();
    let _v = half(3).unwrap(); //~ unwrap
}
