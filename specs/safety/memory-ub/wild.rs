//! An integer that is the address of nothing is cast to a pointer and used.
//@ memory: sc
//@ alias: none, sb, tb, noalias
//@ expect * *: memory-ub @ read

fn main() {
    let p = 0x1000 as *const u8;
    let _v = unsafe { *p }; //~ read
}
