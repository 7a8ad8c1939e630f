//! Two vectors of one block: the second drop frees what is freed.
//@ memory: sc
//@ alias: sb, tb
//@ expect sc *: memory-ub @ second

fn main() {
    let mut v = vec![1, 2];
    let w = unsafe { Vec::from_raw_parts(v.as_mut_ptr(), 2, 2) };
    drop(w);
} //~ second
