//! A guard without a name gives its lock back at the end of the statement.
//@ memory: sc, rc11
//@ alias: sb, tb
//@ outcomes *: "3"
//@ executions *: 1
//@ expect * *: ok

use std::sync::Mutex;

fn main() {
    let lock = Mutex::new(1);
    let first = *lock.lock().unwrap();
    *lock.lock().unwrap() += 1;
    println!("{}", first + *lock.lock().unwrap());
}
