//! `unwrap` of `None`.
//@ memory: sc
//@ alias: none, sb, tb, noalias
//@ expect * *: panic @ unwrap

fn nothing() -> Option<u8> {
    None
}

fn main() {
    let _v = nothing().unwrap(); //~ unwrap
}
