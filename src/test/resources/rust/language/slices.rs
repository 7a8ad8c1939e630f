//! Slices of arrays.

fn main() {
    let mut a = [1, 2, 3, 4, 5];
    println!(
        "{:?} {:?} {:?}",
        a.first().copied(),
        a.get(9).copied(),
        a.get(1..3).map(|s| s.len())
    );
    let s = &a[1..3];
    println!("{} {}", s[0], s.len());
    for x in a.iter_mut() {
        *x += 1;
    }
    let (l, r) = a.split_at_mut(2);
    l[0] = r[0];
    a.swap(0, 4);
    for x in &a {
        println!("{}", x);
    }
    a.reverse();
    a.sort();
    println!("a = {:?} {}", a, a.contains(&4));
    for x in a {
        println!("{}", x);
    }
    println!("{}", a[..2] == a[2..4]);
}
