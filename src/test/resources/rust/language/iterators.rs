//! Iterators: of the program, ranges and their adaptors.

struct Counter {
    n: u32,
}
impl Iterator for Counter {
    type Item = u32;
    fn next(&mut self) -> Option<u32> {
        self.n += 1;
        if self.n < 5 {
            Some(self.n)
        } else {
            None
        }
    }
}
fn main() {
    for x in (Counter { n: 1 }) {
        println!("{}", x);
    }
    let s: u32 = Counter { n: 0 }.map(|x| x * 2).filter(|x| x % 4 == 0).sum();
    println!("{}", s);
    let r = 1..4;
    println!("{} {}", r.start, r.contains(&2));
    for i in r.rev() {
        println!("{}", i);
    }
    println!("{}", (1..=3).map(|x| x * x).fold(0, |a, b| a + b));
    println!("{:?}", (0..10).step_by(3).zip(5..).enumerate().last());
    println!("{:?} {:?}", (0..5).max(), (0..5).find(|x| *x > 2));
    for (i, x) in Some(3).iter().enumerate() {
        println!("{} {}", i, x);
    }
    let mut p = (0..3).peekable();
    println!("{:?} {:?} {:?}", p.peek().copied(), p.next(), p.next());
    println!(
        "{:?}",
        (0..3)
            .chain(7..9)
            .skip(1)
            .take(3)
            .flat_map(|x| 0..x)
            .count()
    );
}
