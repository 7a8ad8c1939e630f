//! A pointer into a vector is used after the vector has grown: the block that it points into was freed by `push`.
//@ memory: sc
//@ alias: none, sb, tb, noalias
//@ expect * *: memory-ub @ read

fn main() {
    let mut v = Vec::with_capacity(1);
    v.push(1);
    let p = v.as_ptr();
    v.push(2);
    let _v = unsafe { *p }; //~ read
}
