//! An `Rc` that two threads clone: the counts race. Under Stacked Borrows the borrow of the
//! value beside them is an access, which may race with the end of the memory.
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
