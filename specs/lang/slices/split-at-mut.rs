//! The two halves of `split_at_mut` are apart: both may be written, in any order.
//@ memory: sc
//@ alias: sb2018, sb, tb, noalias
//@ expect sc *: ok
//@ outcomes sc: "'[1, 7, 8, 9]'"

fn main() {
    let mut a = [1, 2, 3, 4];
    let (left, right) = a.split_at_mut(2);
    right[0] = 8;
    left[1] = 7;
    right[1] = 9;
    println!("{:?}", a);
}
