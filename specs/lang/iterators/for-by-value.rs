//! `for` takes an array apart: each element is moved out, and dropped where it goes out of scope.
//@ memory: sc
//@ alias: sb, tb
//@ expect sc *: ok
//@ outcomes sc: "at 1 / drop 1 / at 2 / drop 2 / drop 3"

struct Loud(u8);

impl Drop for Loud {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}

fn main() {
    for x in [Loud(1), Loud(2), Loud(3)] {
        println!("at {}", x.0);
        if x.0 == 2 {
            break;
        }
    }
}
