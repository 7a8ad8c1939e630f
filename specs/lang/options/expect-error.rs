//! `expect` of an error panics with the message and the error.
//@ memory: sc
//@ alias: sb, tb
//@ expect sc *: panic @ expect
//@ outcomes sc: "[panic: no luck: (3, 'x')]"

fn main() {
    let x: Result<u8, (u8, char)> = Err((3, 'x'));
    x.expect("no luck"); //~ expect
}
