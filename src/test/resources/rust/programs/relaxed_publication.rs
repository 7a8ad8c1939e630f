//@ rustc: no (E0658: `Atomic` of any type is unstable)
use std::sync::atomic::{Atomic, Ordering::Relaxed};
use std::thread;

static mut DATA: u8 = 1;
static OLD: u8 = 0;
static X: Atomic<&u8> = Atomic::new(&OLD);

fn main() {
    thread::scope(|s| {
        s.spawn(|| unsafe {
            let p = &raw mut DATA;
            let c = &*p;
            X.store(c, Relaxed);
        });
        s.spawn(|| {
            let d = X.load(Relaxed);
            let _v = *d;
        });
    });
}
