//! Every element is dropped once, wherever it went.
//@ memory: sc
//@ alias: sb, tb
//@ expect sc *: ok
//@ outcomes sc: "popped 3 / drop 3 / removed 1 / drop 1 / end / drop 2"

struct Loud(u8);

impl Drop for Loud {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}

fn main() {
    let mut v = vec![Loud(1), Loud(2), Loud(3)];
    if let Some(last) = v.pop() {
        println!("popped {}", last.0);
    }
    let first = v.remove(0);
    println!("removed {}", first.0);
    drop(first);
    println!("end");
}
