//! The capacity grows as std's does: none, four, eight.
//@ memory: sc
//@ alias: sb, tb
//@ expect sc *: ok
//@ outcomes sc: "0 / 4 / 8 5"

fn main() {
    let mut v = Vec::new();
    println!("{}", v.capacity());
    v.push(1);
    println!("{}", v.capacity());
    for x in [2, 3, 4, 5] {
        v.push(x);
    }
    println!("{} {}", v.capacity(), v.len());
}
