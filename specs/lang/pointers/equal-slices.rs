//! Pointers to slices are equal where their addresses and their lengths are.
//@ memory: sc
//@ alias: sb, tb
//@ expect * *: ok
//@ outcomes *: "true false true"

fn main() {
    let a = [1, 2, 3];
    let p = &a[..] as *const [i32];
    let q = &a as *const [i32];
    let shorter = &a[..2] as *const [i32];
    println!("{} {} {}", std::ptr::eq(p, q), p == shorter, p != shorter);
}
