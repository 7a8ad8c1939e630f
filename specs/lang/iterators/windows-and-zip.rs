//! Windows of a slice overlap, which shared references may; `zip` and `enumerate` go along with both.
//@ memory: sc
//@ alias: sb, tb
//@ outcomes *: "3 5 7 / 14"
//@ expect * *: ok

fn main() {
    let numbers = [1, 2, 3, 4];
    let mut sums = [0; 3];
    for (i, pair) in numbers.windows(2).enumerate() {
        sums[i] = pair[0] + pair[1];
    }
    println!("{} {} {}", sums[0], sums[1], sums[2]);
    let mut total = 0;
    for (a, b) in numbers.iter().zip(sums.iter()) {
        if a % 2 == 1 {
            total += a + b;
        }
    }
    println!("{}", total);
}
