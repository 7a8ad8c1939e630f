//! Parts of arrays and slices by every kind of range.
//@ memory: sc
//@ alias: sb, tb
//@ expect sc *: ok
//@ outcomes sc: "3 2 3 2 4 1"

fn main() {
    let a = [1, 2, 3, 4];
    let s = &a[1..];
    println!("{} {} {} {} {} {}", s.len(), s[..2].len(), s[..=2].len(), a[1..3].len(), a[..].len(), a[2..=2].len());
}
