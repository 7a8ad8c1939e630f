//! A read behind the end of an array, through a raw pointer.
//@ memory: sc
//@ alias: none, sb, tb, noalias
//@ expect * *: memory-ub @ read

fn main() {
    let a = [1u8, 2];
    let p = &raw const a as *const u8;
    let end = unsafe { p.add(2) };
    let _v = unsafe { *end }; //~ read
}
