//! `..base` copies the other fields of a struct, references among them, which are retagged as copies: the old one and the new
//! one may both be read.
//@ memory: sc
//@ alias: sb, tb
//@ outcomes *: "1 5 5"
//@ expect * *: ok

#[derive(Clone, Copy)]
struct View<'a> {
    number: u32,
    target: &'a u32,
}

fn main() {
    let x = 5;
    let base = View { number: 0, target: &x };
    let other = View { number: 1, ..base };
    println!("{} {} {}", other.number, *other.target, *base.target);
}
