//! A type of the program is an iterator by its `next`; all other methods come with the trait.
//@ memory: sc
//@ alias: sb, tb
//@ expect sc *: ok
//@ outcomes sc: "12 / 3"

struct Counter {
    n: u32,
}

impl Iterator for Counter {
    type Item = u32;

    fn next(&mut self) -> Option<u32> {
        self.n += 1;
        if self.n < 5 { Some(self.n) } else { None }
    }
}

fn main() {
    let sum: u32 = Counter { n: 0 }.map(|x| x * 2).filter(|x| x % 4 == 0).sum();
    println!("{}", sum);
    println!("{}", Counter { n: 1 }.count());
}
