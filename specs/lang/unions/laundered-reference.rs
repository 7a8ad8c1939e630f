//! Taken out of a union as a raw pointer, a reference keeps its tag: writing to the variable itself ends it.
//@ memory: sc
//@ alias: sb, tb
//@ expect * *: ub in all @ use

union Launder<'a> {
    reference: &'a mut i32,
    raw: *mut i32,
}

fn main() {
    let mut x = 0;
    let both = Launder { reference: &mut x };
    let raw = unsafe { both.raw };
    x = 1;
    unsafe { *raw = 2 }; //~ use
    println!("{}", x);
}
