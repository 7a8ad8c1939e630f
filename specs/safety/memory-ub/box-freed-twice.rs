//! Two boxes are made of one pointer, and both are dropped.
//@ memory: sc
//@ alias: none, noalias
//@ expect * *: memory-ub @ second

fn main() {
    let p = Box::into_raw(Box::new(1));
    unsafe {
        drop(Box::from_raw(p));
        drop(Box::from_raw(p)); //~ second
    }
}
