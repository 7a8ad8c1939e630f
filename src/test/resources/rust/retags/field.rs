//! So is a copy of a value with a reference in it.
//@ memory: sc
//@ alias: sb, tb
//@ expect sc sb: ub in all @ copy
//@ expect sc tb: ub in all @ copy
fn main() {
    let mut value = 1;
    let p = &raw mut value;
    unsafe {
        let pair = (1, &*p);
        *p = 2;
        let moved = pair; //~ copy
    }
}
