//! Two locks taken in one order by both threads: nobody waits for ever.
//@ memory: sc, rc11
//@ alias: sb, tb
//@ outcomes *: "done"
//@ expect * *: ok

use std::sync::Mutex;
use std::thread;

static A: Mutex<()> = Mutex::new(());
static B: Mutex<()> = Mutex::new(());

fn both() {
    let _a = A.lock().unwrap();
    let _b = B.lock().unwrap();
}

fn main() {
    let other = thread::spawn(both);
    both();
    other.join().unwrap();
    println!("done");
}
