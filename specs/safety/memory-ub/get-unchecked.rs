//! `get_unchecked` of an index behind the end.
//@ memory: sc
//@ alias: none, noalias
//@ expect * *: memory-ub @ get

fn main() {
    let a = [1u8, 2];
    let s = &a[..1];
    let _inside = unsafe { *s.as_ptr().add(1) };
    let whole = &a[..];
    let _v = unsafe { *whole.get_unchecked(2) }; //~ get
}
