//! A reference inside a union is not retagged where the union is passed: its first use is the read itself. Under
//! Stacked Borrows that read finds the tag gone, for a unique reborrow came after it; Tree Borrows only takes the
//! reborrow's right to write, which nobody needs.
//@ memory: sc
//@ alias: sb, tb
//@ expect * sb: ub in all @ read
//@ expect * tb: ok

#[repr(C)]
union Hidden {
    reference: &'static i32,
}

fn callee(hidden: Hidden) {
    let _v = unsafe { *hidden.reference }; //~ read
}

fn main() {
    let mut x = 15;
    let first = &mut x;
    let hidden = Hidden { reference: unsafe { &*(first as *mut i32) } };
    let second = &mut *first;
    callee(hidden);
    let _v = *second;
}
