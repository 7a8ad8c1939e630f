//! Iterating by value drops what is left, and the block.
//@ memory: sc
//@ alias: sb, tb
//@ expect sc *: ok
//@ outcomes sc: "at 1 / drop 1 / drop 2"

struct Loud(u8);

impl Drop for Loud {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}

fn main() {
    let v = vec![Loud(1), Loud(2)];
    for x in v {
        println!("at {}", x.0);
        break;
    }
}
