use std::sync::atomic::{AtomicPtr, AtomicUsize, Ordering::SeqCst};

struct Node {
    value: AtomicUsize,
    next: *mut Node,
}

fn touch(n: &AtomicUsize, by: usize) -> usize {
    n.fetch_max(by, SeqCst)
}

fn main() {
    let mut node = Node { value: AtomicUsize::new(1), next: std::ptr::null_mut() };
    touch(&node.value, 4);
    *node.value.get_mut() += 1;
    let head = AtomicPtr::new(&mut node);
    let p = head.load(SeqCst);
    unsafe {
        (*p).next = p;
        (*(*p).next).value.store(9, SeqCst);
        *(*p).value.as_ptr() = 3;
    }
    println!("{}", head.into_inner() == p);
}
