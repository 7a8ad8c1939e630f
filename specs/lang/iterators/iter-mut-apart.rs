//! `iter_mut` hands out references to different elements: all of them may be used at the end.
//@ memory: sc
//@ alias: sb2018, sb, tb, noalias
//@ expect sc *: ok
//@ outcomes sc: "'[12, 21]'"

fn main() {
    let mut a = [1, 2];
    let mut iter = a.iter_mut();
    let first = iter.next().unwrap();
    let second = iter.next().unwrap();
    *second += 19;
    *first += 11;
    println!("{:?}", a);
}
