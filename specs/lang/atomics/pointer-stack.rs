//! Two threads push onto a stack of nodes with `AtomicPtr`; none is lost, and the plain fields of the nodes are read after an
//! acquire load.
//@ memory: sc, rc11
//@ alias: sb, tb
//@ outcomes *: "3"
//@ expect * *: ok

use std::ptr;
use std::sync::atomic::{AtomicPtr, Ordering::*};
use std::thread;

struct Node {
    value: u32,
    next: *mut Node,
}

static HEAD: AtomicPtr<Node> = AtomicPtr::new(ptr::null_mut());

fn push(value: u32) {
    let node = Box::into_raw(Box::new(Node { value, next: HEAD.load(Relaxed) }));
    unsafe {
        while let Err(head) = HEAD.compare_exchange((*node).next, node, Release, Relaxed) {
            (*node).next = head;
        }
    }
}

fn main() {
    thread::scope(|s| {
        s.spawn(|| push(1));
        s.spawn(|| push(2));
    });
    let mut sum = 0;
    let mut node = HEAD.load(Acquire);
    while !node.is_null() {
        unsafe {
            sum += (*node).value;
            node = (*node).next;
        }
    }
    println!("{}", sum);
}
