//! An index is out of bounds.
//@ memory: sc
//@ alias: none, sb, tb, noalias
//@ expect * *: panic @ index

fn get(a: &[u8; 2], i: usize) -> u8 {
    a[i] //~ index
}

fn main() {
    let _v = get(&[1, 2], 2);
}
