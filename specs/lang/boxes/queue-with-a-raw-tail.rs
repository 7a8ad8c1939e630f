//! The queue of "Too Many Lists", chapter 5: the tail is a raw pointer into the last box, which then
//! moves into the node before it.
//@ memory: sc
//@ alias: sb, tb
//@ expect * sb: ub in all @ push
//@ expect * tb: ub in all @ pop

use std::ptr;

struct Queue {
    head: Option<Box<Node>>,
    tail: *mut Node,
}

struct Node {
    value: u32,
    next: Option<Box<Node>>,
}

impl Queue {
    fn push(&mut self, value: u32) {
        let mut new_tail = Box::new(Node { value, next: None });
        let raw_tail: *mut Node = &mut *new_tail;
        if self.tail.is_null() {
            self.head = Some(new_tail);
        } else {
            unsafe {
                (*self.tail).next = Some(new_tail); //~ push
            }
        }
        self.tail = raw_tail;
    }

    fn pop(&mut self) -> u32 {
        match self.head.take() { //~ pop
            Some(first) => {
                let first = *first;
                self.head = first.next;
                first.value
            }
            None => 0,
        }
    }
}

fn main() {
    let mut queue = Queue { head: None, tail: ptr::null_mut() };
    queue.push(1);
    queue.push(2);
    println!("{}", queue.pop());
}
