//! A thread that nobody waits for prints; main may have returned before.
//@ memory: sc
//@ alias: none
//@ expect * none: ok
//@ outcomes *: "main | T1: child", "main | T1: child | [main returned]", "main | [main returned]"

use std::thread;

fn main() {
    thread::spawn(|| println!("child"));
    println!("main");
}
