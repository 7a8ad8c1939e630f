//! The second example of the 2018 discussion (internals thread 8153): "If the freeze time is modeled
//! as a single time instead of some frontier. This could make sense, but rules out" these two
//! threads, "as only the first freeze would win and the second reference would be invalid".
//! Pure reads: nothing else borrows.
//@ memory: sc, rc11
//@ alias: sb2018, sb2018-frontier, sb2018-single
//@ expect * sb2018, sb2018-frontier: ok
//@ expect * sb2018-single: ub in all @ read1, read2
//@ executions *: 1
//@ differ rc11 sb2018-frontier sb2018-single: yes
//@ differ rc11 sb2018 sb2018-frontier: no

use std::thread;

static mut DATA: u32 = 7;

unsafe fn thread1(ptr: *mut u32) {
    let r = &*ptr;
    let _v = *r; //~ read1
}

unsafe fn thread2(ptr: *mut u32) {
    let r = &*ptr;
    let _v = *r; //~ read2
}

fn main() {
    thread::scope(|scope| {
        scope.spawn(|| unsafe { thread1(&raw mut DATA) });
        scope.spawn(|| unsafe { thread2(&raw mut DATA) });
    });
}
