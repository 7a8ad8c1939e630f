//! A closure without captures as a function pointer: its arguments are retagged and protected as in any call.
//@ memory: sc
//@ alias: sb, tb
//@ expect * *: ub in all @ write

static mut ALIAS: *mut i32 = std::ptr::null_mut();

fn run(x: &mut i32, f: fn(&mut i32)) {
    f(x)
}

fn main() {
    let mut x = 0;
    unsafe {
        ALIAS = &raw mut x;
        run(&mut *ALIAS, |y| {
            *y = 1;
            *ALIAS = 2; //~ write
        });
    }
}
