//! The second example of the 2018 discussion as it was written, with `println!("{}", *(&*ptr))`. The
//! macro takes a reference to what it prints and hands it to a function, so each thread retags three
//! times: by `&*ptr`, by the macro, and at the entry of the formatting function. The first two are in
//! order within their thread, so already the macro's own borrow fails in the thread that came second.
//@ memory: sc, rc11
//@ alias: sb2018, sb2018-frontier, sb2018-single
//@ expect * sb2018, sb2018-frontier: ok
//@ expect * sb2018-single: ub in all @ print1, print2
//@ executions *: 1

use std::thread;

static mut DATA: u32 = 7;

unsafe fn thread1(ptr: *mut u32) {
    println!("{}", *(&*ptr)); //~ print1
}

unsafe fn thread2(ptr: *mut u32) {
    println!("{}", *(&*ptr)); //~ print2
}

fn main() {
    thread::scope(|scope| {
        scope.spawn(|| unsafe { thread1(&raw mut DATA) });
        scope.spawn(|| unsafe { thread2(&raw mut DATA) });
    });
}
