//! The pointer itself is made further out than one past the end: `add` may not, `wrapping_add` might.
//@ memory: sc
//@ alias: none, sb, tb, noalias
//@ expect * *: memory-ub @ add

fn main() {
    let a = [1u8, 2];
    let p = &raw const a as *const u8;
    let _there = p.wrapping_add(3);
    let _here = unsafe { p.add(3) }; //~ add
}
