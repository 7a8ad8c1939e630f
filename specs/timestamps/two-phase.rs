//! Safe code: the receiver is borrowed in two phases, so that the argument can still be read from it. The text of
//! August 2018 has no rule for that; with `two-phase=unique` the borrow is one like any other, and safe code is rejected.
//@ memory: sc
//@ alias: sb2018, sb2018-frontier, sb2018:two-phase=unique
//@ expect * sb2018, sb2018-frontier: ok
//@ expect * sb2018:two-phase=unique: ub in all @ receiver
//@ outcomes *: "2"

struct Counter(u32);

impl Counter {
    fn value(&self) -> u32 {
        self.0
    }

    fn add(&mut self, amount: u32) { //~ receiver
        self.0 += amount;
    }
}

fn main() {
    let mut counter = Counter(1);
    counter.add(counter.value());
    println!("{}", counter.0);
}
