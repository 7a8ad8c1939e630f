//! `v.push(v.len())`: the unique borrow for `push` begins only when the arguments are there.
//@ memory: sc
//@ alias: sb, tb
//@ expect sc *: ok
//@ outcomes sc: "0 1"

fn main() {
    let mut v = Vec::new();
    v.push(v.len());
    v.push(v.len());
    println!("{} {}", v[0], v[1]);
}
