//! The same without waiting: the thread's drop races with main's read.
//@ memory: sc, rc11
//@ alias: none
//@ expect * none: race @ write, read

use std::thread;

static mut COUNT: i32 = 0;

struct Counted(i32);
impl Drop for Counted {
    fn drop(&mut self) {
        unsafe {
            COUNT = self.0; //~ write
        }
    }
}

fn main() {
    let c = Counted(1);
    let t = thread::spawn(move || {
        let _all = &c;
    });
    let _v = unsafe { COUNT }; //~ read
    t.join().unwrap();
}
