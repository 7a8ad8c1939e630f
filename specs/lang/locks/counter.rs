//! Two threads count under one lock: nothing is lost, whoever comes first.
//@ memory: sc, rc11
//@ alias: sb, tb
//@ outcomes *: "2"
//@ executions *: 2
//@ expect * *: ok

use std::sync::Mutex;
use std::thread;

static COUNT: Mutex<i32> = Mutex::new(0);

fn count() {
    *COUNT.lock().unwrap() += 1;
}

fn main() {
    let other = thread::spawn(count);
    count();
    other.join().unwrap();
    println!("{}", *COUNT.lock().unwrap());
}
