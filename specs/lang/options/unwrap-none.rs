//! `unwrap` of `None` panics at the line of the call.
//@ memory: sc
//@ alias: sb, tb
//@ expect sc *: panic @ unwrap
//@ outcomes sc: "[panic: called `Option::unwrap()` on a `None` value]"

fn main() {
    let x: Option<u8> = None;
    x.unwrap(); //~ unwrap
}
