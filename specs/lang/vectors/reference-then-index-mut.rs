//! A raw pointer from a reference to one element ends with a borrow of all of them. To Tree Borrows that is a read of the
//! others, which a reference that has not been written through survives.
//@ memory: sc
//@ alias: sb, tb
//@ expect sc sb: ub @ use
//@ expect sc tb: ok

fn main() {
    let mut v = vec![1, 2];
    let p = &mut v[0] as *mut i32;
    v[1] = 5;
    unsafe { *p = 4 }; //~ use
    drop(v);
}
