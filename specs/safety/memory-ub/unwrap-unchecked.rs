//! `unwrap_unchecked` of `None`.
//@ memory: sc
//@ alias: none, sb, tb, noalias
//@ expect * *: memory-ub @ unwrap

fn nothing() -> Option<u8> {
    None
}

fn main() {
    let _v = unsafe { nothing().unwrap_unchecked() }; //~ unwrap
}
