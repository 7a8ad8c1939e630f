//! The same of a type that is `Unpin`: a box that moves is unique again. The write by the pointer is
//! undefined for Stacked Borrows; for Tree Borrows it ends the box, which nobody may free then.
//@ memory: sc
//@ alias: sb, tb
//@ expect * sb: ub in all @ late
//@ expect * tb: ub in all @ end

struct Loose {
    value: i32,
    own: *mut i32,
}

fn main() {
    let mut made = Box::new(Loose { value: 1, own: std::ptr::null_mut() });
    made.own = &raw mut made.value;
    let moved = made;
    let own = moved.own;
    unsafe {
        *own = 2; //~ late
    }
} //~ end
