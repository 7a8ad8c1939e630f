//! `mem::replace`, `swap` and `take` move values by `&mut`, and drop nothing on the way.
//@ memory: sc
//@ alias: sb, tb
//@ outcomes *: "2 1 0 / drop 1 / drop 2"
//@ expect * *: ok

use std::mem;

#[derive(Default)]
struct Noisy(u32);

impl Drop for Noisy {
    fn drop(&mut self) {
        if self.0 > 0 {
            println!("drop {}", self.0);
        }
    }
}

fn main() {
    let mut a = Noisy(1);
    let mut b = Noisy(2);
    mem::swap(&mut a, &mut b);
    let two = mem::take(&mut a);
    let one = mem::replace(&mut b, Noisy(0));
    println!("{} {} {}", two.0, one.0, a.0 + b.0);
}
