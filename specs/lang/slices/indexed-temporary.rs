//! A temporary that is indexed in an extending borrow lives to the end of the block (The Rust Reference, "Temporary
//! lifetime extension"), by `[..]` as by a number.
//@ memory: sc
//@ alias: sb, tb
//@ expect * *: ok
//@ outcomes *: "2"

fn main() {
    let whole = &mut [1, 2, 3, 4][..];
    whole[0] = 2;
    println!("{}", whole[0]);
}
