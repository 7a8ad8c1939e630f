//! Undefined behaviour that only a promise leads to: T1 reads 1 only if main has read what T1
//! stores later.
//@ memory: rc11, ps
//@ alias: sb, tb
//@ expect rc11 *: ok
//@ expect ps *: ub in some @ use
//@ executions rc11: 3
//@ executions ps: 4
use std::sync::atomic::{AtomicUsize, Ordering::Relaxed};
use std::thread;

static X: AtomicUsize = AtomicUsize::new(0);
static Y: AtomicUsize = AtomicUsize::new(0);

fn main() {
    let t = thread::spawn(|| {
        let a = Y.load(Relaxed);
        X.store(1, Relaxed);
        if a == 1 {
            let mut v = 0;
            let p = &raw mut v;
            let r = unsafe { &mut *p };
            unsafe { *p = 2 };
            *r = 3; //~ use
        }
    });
    let x = X.load(Relaxed);
    Y.store(x, Relaxed);
    t.join().unwrap();
}
