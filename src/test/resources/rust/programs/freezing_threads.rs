//@ rustc: no (E0277: a raw pointer is not Send)
use std::thread;

unsafe fn thread1(ptr: *mut u32) {
    println!("{}", *(&*ptr));
}

fn main() {
    let mut data = 1u32;
    let ptr = &raw mut data;
    thread::scope(|s| {
        s.spawn(move || unsafe { thread1(ptr) });
        s.spawn(move || unsafe { thread1(ptr) });
    });
}
