//! `first_mut` retags one element only.
//@ memory: sc
//@ alias: sb2018, sb, tb, noalias
//@ expect sc *: ok
//@ outcomes sc: "'[5, 2, 6]'"

fn main() {
    let mut a = [1, 2, 3];
    *a.first_mut().unwrap() = 5;
    *a.last_mut().unwrap() = 6;
    println!("{:?}", a);
}
