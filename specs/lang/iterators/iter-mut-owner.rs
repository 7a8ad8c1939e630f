//! While `iter_mut` runs, the array is borrowed: a write to it by a raw pointer from before ends the iterator's right.
//@ memory: sc
//@ alias: sb, tb
//@ expect sc *: ub @ next

fn main() {
    let mut a = [1, 2];
    let p = &raw mut a;
    let mut iter = a.iter_mut();
    *iter.next().unwrap() = 3;
    unsafe { (*p)[1] = 4 };
    iter.next(); //~ next
}
