//! `get_mut` and `into_inner` need no lock: nobody else has the mutex.
//@ memory: sc, rc11
//@ alias: sb, tb
//@ outcomes *: "8"
//@ executions *: 1
//@ expect * *: ok

use std::sync::Mutex;

fn main() {
    let mut lock = Mutex::new(1);
    *lock.get_mut().unwrap() += 3;
    *lock.lock().unwrap() *= 2;
    println!("{}", lock.into_inner().unwrap());
}
