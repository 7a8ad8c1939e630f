//! A byte that is neither 0 nor 1 is read as a `bool`.
//@ memory: sc
//@ alias: none, sb, tb, noalias
//@ expect * *: memory-ub @ read

fn main() {
    let two = 2u8;
    let _b = unsafe { *(&raw const two as *const bool) }; //~ read
}
