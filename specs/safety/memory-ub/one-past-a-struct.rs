//! A field is read behind the end of a struct that lies between two others: an allocation is never left for the next one.
//@ memory: sc
//@ alias: none, sb, tb, noalias
//@ expect * *: memory-ub @ read

#[repr(C)]
struct Pair {
    first: u32,
    second: u32,
}

fn main() {
    let _before = Pair { first: 1, second: 2 };
    let pair = Pair { first: 3, second: 4 };
    let _after = Pair { first: 5, second: 6 };
    let p = &raw const pair.second;
    let _v = unsafe { *p.wrapping_add(1) }; //~ read
}
