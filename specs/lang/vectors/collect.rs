//! `collect` and `extend`, by value and by reference.
//@ memory: sc
//@ alias: sb, tb
//@ expect sc *: ok
//@ outcomes sc: "3 true 10"

fn main() {
    let mut v: Vec<u32> = (1..4).collect();
    println!("{} {} {}", v.len(), v == [1, 2, 3], {
        v.extend([4]);
        v.iter().sum::<u32>()
    });
}
