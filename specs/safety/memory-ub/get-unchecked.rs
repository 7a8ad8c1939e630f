//! `get_unchecked` of an index behind the end.
//@ memory: sc
//@ alias: none, sb, tb, noalias
//@ expect * *: memory-ub @ get

fn main() {
    let a = [1u8, 2];
    let whole = &a[..];
    let _inside = unsafe { *whole.get_unchecked(1) };
    let _v = unsafe { *whole.get_unchecked(2) }; //~ get
}
