//! A count that was taken down once too often: the second owner looks at freed memory.
//@ memory: sc, rc11
//@ alias: sb, tb
//@ expect * *: ub in all @ use

use std::sync::Arc;

fn main() {
    let own = Arc::new(5);
    let pointer = Arc::as_ptr(&own);
    unsafe { Arc::decrement_strong_count(pointer) };
    println!("{}", *own); //~ use
}
