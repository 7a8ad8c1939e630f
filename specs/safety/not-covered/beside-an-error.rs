//! One thread makes a Box, the other an error. In the orders in which the Box comes first, a model that does not cover it
//! says nothing of the error; in the others it rejects before; so it accepts no path, and does not reject all.
//! models-stacked.md, section 9.
//@ memory: sc
//@ alias: none, sb2018, sb2018-frontier:box=not-covered, sb2018:box=not-covered, sb-2018-11:box=not-covered
//@ expect * none: ok
//@ expect * sb2018: ub in all @ stale
//@ expect * sb2018-frontier:box=not-covered, sb2018:box=not-covered, sb-2018-11:box=not-covered: ub @ stale
//@ expect * sb2018-frontier:box=not-covered, sb2018:box=not-covered, sb-2018-11:box=not-covered: not-covered @ box

use std::thread;

fn main() {
    let mut x = 1;
    let first = &raw mut x;
    let second = unsafe { &*first };
    let thread = thread::spawn(|| {
        let boxed = Box::new(2); //~ box
        drop(boxed);
    });
    unsafe { *first = 3 };
    let _seen = *second; //~ stale
    thread.join().unwrap();
}
