//! `swap`, `reverse`, `sort`, `contains`, comparison.
//@ memory: sc
//@ alias: sb, tb
//@ expect sc *: ok
//@ outcomes sc: "'[3, 2, 1]' / '[1, 2, 3] true false' / true"

fn main() {
    let mut a = [1, 2, 3];
    a.reverse();
    println!("{:?}", a);
    a.swap(0, 2);
    a.sort();
    println!("{:?} {} {}", a, a.contains(&2), a.contains(&4));
    println!("{}", a[..2] == [1, 2]);
}
