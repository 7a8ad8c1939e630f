//! A call returns a pointer to its own local.
//@ memory: sc
//@ alias: none, sb, tb, noalias
//@ expect * *: memory-ub @ read

fn f() -> *const u8 {
    let local = 1u8;
    &raw const local
}

fn main() {
    let p = f();
    let _v = unsafe { *p }; //~ read
}
