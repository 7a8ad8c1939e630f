//! Store buffering, and behind the joins a read of one half of a word that is only accessed whole
//! before. The read is ordered with both stores, so it races with none and chooses nothing: the
//! executions are those of store buffering.
//@ memory: sc, tso, pso, ra, rc11, cpp20
//@ alias: sb, tb
//@ expect * sb, tb: ok
//@ executions sc, tso, pso, rc11, cpp20: 3
//@ executions ra: 4
//@ outcomes sc, tso, pso, rc11, cpp20: "0 65538 2", "196612 0 2", "196612 65538 2"
use std::sync::atomic::{AtomicU32, Ordering::*};
use std::thread;

static X: AtomicU32 = AtomicU32::new(0);
static Y: AtomicU32 = AtomicU32::new(0);

fn main() {
    let first = thread::spawn(|| {
        X.store(0x1_0002, SeqCst);
        Y.load(SeqCst)
    });
    let second = thread::spawn(|| {
        Y.store(0x3_0004, SeqCst);
        X.load(SeqCst)
    });
    let y = first.join().unwrap();
    let x = second.join().unwrap();
    let half = unsafe { *(&X as *const AtomicU32).cast::<u16>() };
    println!("{y} {x} {half}");
}
