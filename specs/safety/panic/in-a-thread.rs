//! A thread panics: the program ends there, although another thread would join it.
//@ memory: sc
//@ alias: none, sb, tb, noalias
//@ expect * *: panic @ panic

use std::thread;

fn main() {
    let other = thread::spawn(|| {
        panic!("no unwinding"); //~ panic
    });
    let _ended = other.join();
}
