//! What `std::thread::park` and handles to threads need in memory, for programs that use them.

use crate::sync::atomic::AtomicBool;
use super::Thread;

const NO_TOKEN: AtomicBool = AtomicBool::new(false);

/// For each thread, whether it was told to go on and has not parked since.
pub static TOKENS: [AtomicBool; 16] = [NO_TOKEN; 16];

pub static THREADS: [Thread; 16] = [
    Thread { number: 0 }, Thread { number: 1 }, Thread { number: 2 }, Thread { number: 3 },
    Thread { number: 4 }, Thread { number: 5 }, Thread { number: 6 }, Thread { number: 7 },
    Thread { number: 8 }, Thread { number: 9 }, Thread { number: 10 }, Thread { number: 11 },
    Thread { number: 12 }, Thread { number: 13 }, Thread { number: 14 }, Thread { number: 15 },
];
