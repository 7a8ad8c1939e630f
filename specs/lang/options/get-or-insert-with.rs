//! The reference from `get_or_insert_with` is one into the option.
//@ memory: sc
//@ alias: sb2018, sb, tb, noalias
//@ expect sc *: ok
//@ outcomes sc: "Some(8) / Some(9)"

fn main() {
    let mut x = None;
    *x.get_or_insert_with(|| 7) += 1;
    println!("{:?}", x);
    *x.get_or_insert_with(|| 100) += 1;
    println!("{:?}", x);
}
