//! A surrogate is read as a `char`.
//@ memory: sc
//@ alias: none, sb, tb, noalias
//@ expect * *: memory-ub @ read

fn main() {
    let surrogate = 0xd800u32;
    let _c = unsafe { *(&raw const surrogate as *const char) }; //~ read
}
