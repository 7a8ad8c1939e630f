//! Code that was thought unreachable.
//@ memory: sc
//@ alias: none, sb, tb, noalias
//@ expect * *: panic @ unreachable

fn parity(n: u8) -> bool {
    match n % 2 {
        0 => true,
        _ => unreachable!(), //~ unreachable
    }
}

fn main() {
    let _even = parity(2);
    let _odd = parity(3);
}
