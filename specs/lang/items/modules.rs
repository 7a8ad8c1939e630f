//! A lock in a module of its own, with a private flag: what it protects is ordered by it, seen through `use` and a nested
//! module.
//@ memory: sc, rc11
//@ alias: sb, tb
//@ outcomes *: "2"
//@ expect * *: ok

mod spin {
    pub mod flag {
        use std::sync::atomic::{AtomicBool, Ordering};

        static TAKEN: AtomicBool = AtomicBool::new(false);

        pub(super) fn take() {
            while TAKEN.compare_exchange_weak(false, true, Ordering::Acquire, Ordering::Relaxed).is_err() {}
        }

        pub(super) fn give() {
            TAKEN.store(false, Ordering::Release);
        }
    }

    pub fn locked<R>(f: impl FnOnce() -> R) -> R {
        flag::take();
        let result = f();
        flag::give();
        result
    }
}

use spin::locked;

static mut COUNT: u32 = 0;

fn main() {
    std::thread::scope(|s| {
        s.spawn(|| locked(|| unsafe { COUNT += 1 }));
        s.spawn(|| locked(|| unsafe { COUNT += 1 }));
    });
    println!("{}", unsafe { COUNT });
}
