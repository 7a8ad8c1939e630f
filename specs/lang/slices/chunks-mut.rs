//! Chunks are apart too; std keeps the rest as a raw slice, so that a later chunk does not end an earlier one.
//@ memory: sc
//@ alias: sb2018, sb, tb, noalias
//@ expect sc *: ok
//@ outcomes sc: "'[9, 2, 8, 4, 7]'"

fn main() {
    let mut a = [1, 2, 3, 4, 5];
    let mut chunks = a.chunks_mut(2);
    let first = chunks.next().unwrap();
    let second = chunks.next().unwrap();
    let third = chunks.next().unwrap();
    third[0] = 7;
    second[0] = 8;
    first[0] = 9;
    println!("{:?}", a);
}
