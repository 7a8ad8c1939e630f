//! A `const` parameter is the length of an array; `impl Trait` says what the function returns.
//@ memory: sc
//@ alias: sb, tb
//@ outcomes *: "6 3"
//@ expect * *: ok

fn sum<const N: usize>(numbers: [u32; N]) -> u32 {
    let mut total = 0;
    for number in numbers {
        total += number;
    }
    total
}

fn adder(by: u32) -> impl Fn(u32) -> u32 {
    move |n| n + by
}

fn main() {
    println!("{} {}", sum([1, 2, 3]), adder(1)(2));
}
