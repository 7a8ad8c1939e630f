//! A range of a slice that starts behind its end.
//@ memory: sc
//@ alias: none, sb, tb, noalias
//@ expect * *: panic @ range

fn part(s: &[u8], from: usize, to: usize) -> usize {
    s[from..to].len() //~ range
}

fn main() {
    let a = [1, 2, 3];
    let _none = part(&a, 3, 3);
    let _v = part(&a, 2, 1);
}
