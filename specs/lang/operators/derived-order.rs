//! Derived comparisons look at the fields in their order, and take references to both sides: no more than a read.
//@ memory: sc
//@ alias: sb, tb
//@ outcomes *: "true false true"
//@ expect * *: ok

#[derive(PartialEq, Eq, PartialOrd, Ord, Clone, Copy, Default)]
struct Version {
    major: u8,
    minor: u8,
}

fn main() {
    let mut a = Version { major: 1, minor: 2 };
    let p = &raw mut a;
    let b = Version { minor: 3, ..a };
    let less = a < b;
    unsafe { (*p).minor = 3 };
    println!("{} {} {}", less, a != b, Version::default() < a);
}
