//! There is one token a thread: two `unpark`s before the first `park` leave one, and the second `park` waits for ever.
//! Where the second `unpark` comes after the first `park`, all goes well.
//@ expect sc,rc11 sb2018,sb2018-frontier,sb,tb,noalias: deadlock @ second
//@ outcomes sc,rc11: "", "[deadlock]"
//@ executions sc,rc11: 1

use std::thread::{self, Thread};

fn wake(sleeper: &Thread) {
    sleeper.unpark();
}

fn main() {
    let main = thread::current();
    let waker = thread::spawn(move || {
        wake(&main);
        main.unpark();
    });
    thread::park();
    thread::park(); //~ second
    waker.join().unwrap();
}
