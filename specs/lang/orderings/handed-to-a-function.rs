//! Orderings that are arguments. The library looks at them when the operation is carried out, so one function stores
//! with release for one caller and relaxed for another; only the first publishes what was written before.
//@ memory: sc, rc11
//@ expect sc,rc11 sb2018,sb2018-frontier,sb,tb,noalias: ok
//@ outcomes sc,rc11: "1"
//@ executions sc,rc11: 1

use std::sync::atomic::{AtomicU32, Ordering};
use std::thread;

static mut DATA: u32 = 0;
static FLAG: AtomicU32 = AtomicU32::new(0);

fn publish(order: Ordering) {
    unsafe { DATA = 1 }; //~ write
    FLAG.store(1, order);
}

fn wait_until(flag: &AtomicU32, order: Ordering, value: u32) -> u32 {
    while flag.load(order) != value {
        std::hint::spin_loop();
    }
    value
}

fn main() {
    let publisher = thread::spawn(|| publish(Ordering::Release));
    wait_until(&FLAG, Ordering::Acquire, 1);
    println!("{}", unsafe { DATA }); //~ read
    publisher.join().unwrap();
}
