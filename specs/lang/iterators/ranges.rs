//! Ranges are values, and iterators.
//@ memory: sc
//@ alias: sb, tb
//@ expect sc *: ok
//@ outcomes sc: "true 2 / 3 / 2 / 1 / 14"

fn main() {
    let r = 1..4;
    println!("{} {}", r.contains(&3), (0..=4).step_by(2).skip(1).next().unwrap());
    for i in r.rev() {
        println!("{}", i);
    }
    println!("{}", (1..=3).map(|x| x * x).fold(0, |a, b| a + b));
}
