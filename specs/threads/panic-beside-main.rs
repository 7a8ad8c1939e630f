//! A thread panics, which ends the program; main may run on before that, into what the model rejects.
//@ memory: sc
//@ alias: sb2018
//@ expect * sb2018: ub in all @ read
//@ expect * sb2018: panic
//@ outcomes *: "[panic: boom]"

use std::thread;

static mut DATA: u8 = 0;

fn main() {
    let handle = thread::spawn(|| panic!("boom"));
    unsafe {
        let p = &raw mut DATA;
        let r = &*p;
        *p = 1;
        let _v = *r; //~ read
    }
    let _ = handle.join();
}
