use std::sync::atomic::{fence, AtomicBool, AtomicU32, Ordering::*};
use std::thread;

static COUNT: AtomicU32 = AtomicU32::new(0);
static LOCK: AtomicBool = AtomicBool::new(false);

fn worker() -> u32 {
    let mut last = 0;
    for _ in 0..2 {
        last = COUNT.fetch_add(1, AcqRel);
    }
    match COUNT.compare_exchange(2, 7, SeqCst, Relaxed) {
        Ok(v) => v,
        Err(v) if v > 3 => v + 10,
        Err(_) => last,
    }
}

fn main() {
    let t = thread::spawn(worker);
    if LOCK.compare_exchange(false, true, Acquire, Relaxed).is_ok() {
        fence(SeqCst);
        LOCK.store(false, Release);
    }
    while COUNT.load(Acquire) < 2 {
        std::hint::spin_loop();
    }
    let r = t.join().unwrap();
    let u = COUNT.fetch_update(Relaxed, Relaxed, |x| if x > 5 { Some(x - 1) } else { None });
    assert!(u.is_ok() || r != 2);
    println!("{r}");
}
