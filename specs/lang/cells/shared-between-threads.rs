//! A `Cell` is not atomic: `Sync` is a promise that this program breaks.
//@ memory: sc, rc11
//@ alias: none
//@ expect * none: race @ one, two

use std::cell::Cell;
use std::thread;

struct Shared(Cell<u32>);

unsafe impl Sync for Shared {}

static SHARED: Shared = Shared(Cell::new(0));

fn main() {
    let t = thread::spawn(|| SHARED.0.set(1)); //~ one
    SHARED.0.set(2); //~ two
    t.join().unwrap();
}
