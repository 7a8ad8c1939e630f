//! `&raw mut *b` is good until the box itself is written.
//@ memory: sc
//@ alias: sb, tb
//@ expect * sb: ub in all @ late
//@ expect * tb: ok

fn main() {
    let mut b = Box::new(1);
    let p = &raw mut *b;
    unsafe {
        *p = 2;
        *b = 3;
        *p = 4; //~ late
    }
    println!("{}", *b);
}
