//! A raw pointer from a reference to one element ends with a borrow of all of them.
//@ memory: sc
//@ alias: sb
//@ expect sc sb: ub @ use

fn main() {
    let mut v = vec![1, 2];
    let p = &mut v[0] as *mut i32;
    v[1] = 5;
    unsafe { *p = 4 }; //~ use
    drop(v);
}
