//! The closure of an adaptor borrows what it changes until the adaptor is gone.
//@ memory: sc
//@ alias: sb2018, sb, tb, noalias
//@ expect sc *: ok
//@ outcomes sc: "6 3"

fn main() {
    let mut seen = 0;
    let sum: u32 = [1, 2, 3].iter().map(|x| { seen += 1; *x }).sum();
    println!("{} {}", sum, seen);
}
