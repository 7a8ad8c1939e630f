//! A pointer to a local is used after its block has ended.
//@ memory: sc
//@ alias: none, sb, tb, noalias
//@ expect * *: memory-ub @ read

fn main() {
    let p: *const u8;
    {
        let local = 1u8;
        p = &raw const local;
    }
    let _v = unsafe { *p }; //~ read
}
