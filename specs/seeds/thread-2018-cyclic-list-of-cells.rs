//! The cyclic list in safe Rust, with a Cell in each node: a reference to it does not freeze, and every model accepts.
//! The discussion of Stacked Borrows in August 2018 (seed 004).
//@ memory: sc
//@ alias: sb2018, sb-2018-12, sb-popl20, sb, tb, tb-iw, lwc, noalias
//@ expect * *: ok

use std::cell::Cell;

struct Node<'a>(Cell<Option<&'a Node<'a>>>);

fn main() {
    let n1 = Node(Cell::new(None));
    let n2 = Node(Cell::new(None));
    n1.0.set(Some(&n2));
    n2.0.set(Some(&n1));
    if let Some(e) = n1.0.get() {
        if let Some(f) = e.0.get() {
            let _v = f.0.get();
        }
    }
}
