//! `offset_from` of pointers into two allocations.
//@ memory: sc
//@ alias: none, sb, tb, noalias
//@ expect * *: memory-ub @ distance

fn main() {
    let a = [1u8, 2];
    let b = [3u8, 4];
    let p = a.as_ptr();
    let q = b.as_ptr();
    let _inside = unsafe { p.add(1).offset_from(p) };
    let _v = unsafe { q.offset_from(p) }; //~ distance
}
