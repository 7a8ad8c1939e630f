//! Each half goes to a thread of its own: they share nothing, so nothing races.
//@ memory: sc, rc11
//@ alias: sb, tb
//@ expect * *: ok
//@ outcomes rc11: "'[5, 6]'"

use std::thread;

fn main() {
    let mut a = [1, 2];
    let (left, right) = a.split_at_mut(1);
    thread::scope(|s| {
        s.spawn(|| left[0] = 5);
        s.spawn(|| right[0] = 6);
    });
    println!("{:?}", a);
}
