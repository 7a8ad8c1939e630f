//! A closure borrows what it captures where it is made, whether or not it is called.
//@ memory: sc
//@ alias: sb
//@ expect sc sb: ub in all @ write
fn main() {
    let mut value = 1;
    let p = &raw mut value;
    let closure = || value = 3;
    unsafe {
        *p = 4; //~ write
    }
}
