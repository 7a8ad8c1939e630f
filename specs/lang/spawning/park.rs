//! `unpark` leaves a token that `park` waits for and takes, whichever comes first. Taking it synchronises with leaving
//! it: the data needs no atomics.
//@ expect sc,rc11 sb2018,sb2018-frontier,sb,tb,noalias: ok
//@ outcomes sc,rc11: "T1: 1"
//@ executions sc,rc11: 1

use std::thread;

static mut DATA: u32 = 0;

fn main() {
    let parked = thread::spawn(|| {
        thread::park();
        println!("{}", unsafe { DATA });
    });
    unsafe { DATA = 1 };
    parked.thread().unpark();
    parked.join().unwrap();
}
