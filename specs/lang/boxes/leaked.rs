//! A leaked box is a plain unique reference, and a box again where somebody makes it one.
//@ memory: sc
//@ alias: sb, tb, noalias
//@ expect * *: ok
//@ outcomes *: "3"

fn main() {
    let r = Box::leak(Box::new(1));
    *r = 2;
    let p = r as *mut i32;
    let mut b = unsafe { Box::from_raw(p) };
    *b += 1;
    println!("{}", *b);
}
