//! A function pointer is called with a mutable reference, which is protected like any argument.
//@ memory: sc
//@ alias: sb, tb
//@ expect * *: ub in all @ write

static mut KEPT: *mut u32 = std::ptr::null_mut();

fn direct(x: &mut u32) {
    *x = 1;
}

fn around(x: &mut u32) {
    *x = 1;
    unsafe { *KEPT = 2 }; //~ write
}

fn main() {
    let functions: [fn(&mut u32); 2] = [direct, around];
    let mut x = 0;
    unsafe {
        KEPT = &raw mut x;
        for f in functions {
            f(&mut *KEPT);
        }
    }
}
