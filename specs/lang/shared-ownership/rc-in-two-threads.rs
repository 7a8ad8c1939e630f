//! An `Rc` that two threads drop: the counts race. `Cell::set` makes a mutable reference to the count, which is a
//! write for Stacked Borrows, so that this races already with the other thread's look at it; for Tree Borrows it is no more than such a look.
//@ memory: sc, rc11
//@ alias: sb, tb
//@ rustc: no (`Rc` is not `Send`)
//@ expect * sb: ub in all @ theirs, ours
//@ expect * sb: race @ theirs, ours
//@ expect * tb: race @ theirs, ours

use std::rc::Rc;
use std::thread;

fn main() {
    let own = Rc::new(1);
    let clone = Rc::clone(&own);
    let other = thread::spawn(move || drop(clone)); //~ theirs
    drop(own); //~ ours
    other.join().unwrap();
}
