//! A copy of a reference is a use of it, whether or not the copy is used.
//@ memory: sc
//@ alias: sb, tb
//@ expect sc sb: ub in all @ copy
//@ expect sc tb: ub in all @ copy
fn main() {
    let mut value = 1;
    let p = &raw mut value;
    unsafe {
        let r = &*p;
        *p = 2;
        let s = r; //~ copy
    }
}
