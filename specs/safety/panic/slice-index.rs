//! An index is out of the bounds of a slice.
//@ memory: sc
//@ alias: none, sb, tb, noalias
//@ expect * *: panic @ index

fn get(a: &[u8], i: usize) -> u8 {
    a[i] //~ index
}

fn main() {
    let _v = get(&[1, 2], 2);
}
