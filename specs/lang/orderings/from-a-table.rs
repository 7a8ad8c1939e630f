//! The same functions as in `handed-to-a-function.rs`, with an ordering that is told by a constant and a table: relaxed,
//! so nothing orders the write before the read.
//@ memory: sc, rc11
//@ expect sc,rc11 sb2018,sb2018-frontier,sb,tb,noalias: race @ write, read
//@ executions sc,rc11: 0

use std::sync::atomic::{AtomicU32, Ordering};
use std::thread;

const ORDERS: [Ordering; 2] = [Ordering::Relaxed, Ordering::Release];
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
    let publisher = thread::spawn(|| publish(ORDERS[0]));
    wait_until(&FLAG, Ordering::Acquire, 1);
    println!("{}", unsafe { DATA }); //~ read
    publisher.join().unwrap();
}
