//! From a field to what it is a field of: under Stacked Borrows the way back needs a pointer that was made for the
//! whole, not a reference to the field; Tree Borrows lets a pointer leave the range it was made for.
//@ memory: sc
//@ alias: sb, tb
//@ expect * sb: ub in all @ back
//@ expect * tb: ok

use std::mem::offset_of;

#[repr(C)]
struct Outer {
    a: u32,
    b: u32,
}

fn main() {
    let mut outer = Outer { a: 1, b: 2 };
    let whole = &raw mut outer;
    unsafe {
        let field = &raw mut (*whole).b;
        let back = (field as *mut u8).sub(offset_of!(Outer, b)) as *mut Outer;
        (*back).a = 5;
        let field = &mut (*whole).b as *mut u32;
        let back = (field as *mut u8).sub(offset_of!(Outer, b)) as *mut Outer;
        (*back).a = 6; //~ back
    }
}
