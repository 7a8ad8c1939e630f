//! Threads hand back references, of a static and of a variable outside the scope.
//@ memory: sc, rc11
//@ alias: sb, tb
//@ outcomes *: "8 5"
//@ executions *: 1
//@ expect * *: ok

use std::thread;

static GLOBAL: i32 = 8;

fn global() -> &'static i32 {
    &GLOBAL
}

fn main() {
    let outside = 5;
    let first = thread::spawn(global).join().unwrap();
    let second = thread::scope(|scope| scope.spawn(|| &outside).join().unwrap());
    println!("{} {}", *first, *second);
}
