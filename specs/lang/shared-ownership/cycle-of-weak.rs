//! A child knows its parent by a `Weak`: the parent is dropped with its last `Rc`, and the child finds it gone.
//@ memory: sc
//@ alias: sb, tb
//@ outcomes *: "7 true false"
//@ expect * *: ok

use std::cell::RefCell;
use std::rc::{Rc, Weak};

struct Node {
    value: u32,
    parent: RefCell<Weak<Node>>,
}

fn main() {
    let child = Rc::new(Node { value: 1, parent: RefCell::new(Weak::new()) });
    let parent = Rc::new(Node { value: 7, parent: RefCell::new(Weak::new()) });
    *child.parent.borrow_mut() = Rc::downgrade(&parent);
    let seen = child.parent.borrow().upgrade().map_or(0, |p| p.value);
    let alive = child.parent.borrow().upgrade().is_some();
    drop(parent);
    println!("{} {} {}", seen, alive, child.parent.borrow().upgrade().is_some());
}
