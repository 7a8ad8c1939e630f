//! Miri's own tests name tags and print borrow states with macros of a shared file, which need not be there: they change
//! nothing. (A simple variant of its test of interior mutability under a protector.)
//@ memory: sc
//@ alias: tb
//@ expect * *: ub in all @ write
//@ rustc: no (the shared file of Miri's tests is not here)

#[path = "../../utils/mod.rs"]
#[macro_use]
mod utils;

use std::cell::UnsafeCell;

fn main() {
    unsafe {
        let n = &mut UnsafeCell::new(0u8);
        name!(n.get(), "base");
        let x = &mut *(n as *mut UnsafeCell<_>);
        name!(x.get());
        let y = (&mut *n).get();
        name!(y);
        write_second(x, y);
        unsafe fn write_second(x: &mut UnsafeCell<u8>, y: *mut u8) {
            let alloc_id = alloc_id!(x.get());
            name!(x.get(), "callee:x");
            name!(x.get()=>1, "caller:x");
            print_state!(alloc_id);
            *y = 1; //~ write
        }
    }
}
