//! A thread that is started by a generic function, from closures that were returned or passed down.
//@ memory: sc, rc11
//@ alias: sb, tb
//@ outcomes *: "7 | T1: 4"
//@ executions *: 1
//@ expect * *: ok

use std::thread;

fn run<F: FnOnce() + Send + 'static>(body: F) {
    thread::spawn(body).join().unwrap();
}

fn printing(number: i32) -> impl FnOnce() + Send + 'static {
    move || println!("{}", number)
}

fn result<T: Send + 'static, F: FnOnce() -> T + Send + 'static>(body: F) -> T {
    thread::spawn(body).join().unwrap()
}

fn main() {
    run(printing(4));
    println!("{}", result(|| 7));
}
