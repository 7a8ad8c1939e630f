//! What a thread's closure owns is dropped by the thread, before join returns; the drop synchronises with
//! the join as all that the thread does.
//@ memory: sc, rc11
//@ alias: sb, tb
//@ expect * *: ok
//@ outcomes *: "1"

use std::thread;

static mut COUNT: i32 = 0;

struct Counted(i32);
impl Drop for Counted {
    fn drop(&mut self) {
        unsafe {
            COUNT += self.0;
        }
    }
}

fn main() {
    let c = Counted(1);
    let t = thread::spawn(move || {
        let _all = &c;
    });
    t.join().unwrap();
    println!("{}", unsafe { COUNT });
}
