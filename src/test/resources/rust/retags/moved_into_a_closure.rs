//! A reference that a closure takes over is copied where the closure is made.
//@ memory: sc
//@ alias: sb, tb
//@ expect sc sb: ub in all @ made
//@ expect sc tb: ub in all @ made
fn main() {
    let mut value = 1;
    let p = &raw mut value;
    unsafe {
        let r = &*p;
        *p = 2;
        let closure = move || *r; //~ made
    }
}
