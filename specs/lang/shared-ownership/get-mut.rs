//! `Arc::get_mut` looks at both counts.
//@ memory: sc, rc11
//@ alias: sb, tb
//@ outcomes *: "true false 2"
//@ executions *: 1
//@ expect * *: ok

use std::sync::Arc;

fn main() {
    let mut own = Arc::new(1);
    *Arc::get_mut(&mut own).unwrap() = 2;
    let clone = Arc::clone(&own);
    let shared = Arc::get_mut(&mut own).is_none();
    let seen = *clone;
    drop(clone);
    let weak = Arc::downgrade(&own);
    let alone = Arc::get_mut(&mut own).is_some();
    drop(weak);
    println!("{} {} {}", shared, alone, seen);
}
