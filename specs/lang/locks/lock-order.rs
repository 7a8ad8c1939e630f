//! Two locks taken in two orders. Where each thread has its first lock, both wait for ever.
//@ memory: sc, rc11
//@ alias: sb, tb
//@ outcomes *: "done", "[deadlock]"
//@ expect * *: deadlock @ waits

use std::sync::Mutex;
use std::thread;

static A: Mutex<()> = Mutex::new(());
static B: Mutex<()> = Mutex::new(());

fn main() {
    let other = thread::spawn(|| {
        let _b = B.lock().unwrap();
        let _a = A.lock().unwrap();
    });
    {
        let _a = A.lock().unwrap();
        let _b = B.lock().unwrap(); //~ waits
    }
    other.join().unwrap();
    println!("done");
}
