//! A two-byte read at an odd address.
//@ memory: sc
//@ alias: none, sb, tb, noalias
//@ expect * *: memory-ub @ read

fn main() {
    let a = [0u16; 2];
    let p = &raw const a as *const u8;
    let _v = unsafe { *(p.add(1) as *const u16) }; //~ read
}
