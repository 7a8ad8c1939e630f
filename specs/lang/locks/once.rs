//! Both threads want to initialise; one does, and the other sees it. The one that comes second finds that out at
//! its first look, or at a failing exchange after a look at either earlier state, which fails while the first runs or
//! after it: five ways for each of the two.
//@ memory: sc, rc11
//@ alias: sb, tb
//@ outcomes *: "1"
//@ executions *: 10
//@ expect * *: ok

use std::sync::Once;
use std::thread;

static ONCE: Once = Once::new();
static mut COUNT: i32 = 0;

fn initialise() {
    ONCE.call_once(|| unsafe { COUNT += 1 });
}

fn main() {
    let other = thread::spawn(initialise);
    initialise();
    println!("{}", unsafe { COUNT });
    other.join().unwrap();
}
