//! A push that moves the elements leaves pointers to the old place dangling.
//@ memory: sc
//@ alias: sb, tb
//@ expect sc *: memory-ub @ read

fn main() {
    let mut v = vec![1, 2];
    let p = v.as_ptr();
    v.push(3);
    let x = unsafe { *p }; //~ read
    drop((x, v));
}
