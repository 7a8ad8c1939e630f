//! Two threads take two locks in two orders, and each waits for the other; `main` waits for both.
//@ memory: sc
//@ alias: none, sb, tb, noalias
//@ expect * *: deadlock @ end

use std::sync::Mutex;
use std::thread;

static A: Mutex<u8> = Mutex::new(0);
static B: Mutex<u8> = Mutex::new(0);

fn main() {
    thread::scope(|scope| {
        scope.spawn(|| {
            let a = A.lock().unwrap();
            let b = B.lock().unwrap();
            let _v = *a + *b;
        });
        scope.spawn(|| {
            let b = B.lock().unwrap();
            let a = A.lock().unwrap();
            let _v = *a + *b;
        });
    }); //~ end
}
