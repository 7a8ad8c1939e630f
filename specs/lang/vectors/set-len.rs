//! `set_len` makes elements of what has no value yet.
//@ memory: sc
//@ alias: sb, tb
//@ expect sc *: memory-ub @ read

fn main() {
    let mut v: Vec<u8> = Vec::with_capacity(2);
    unsafe { v.set_len(1) };
    let x = v[0]; //~ read
    drop((x, v));
}
