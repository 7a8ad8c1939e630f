//! What `as_mut` gives may be written through as long as the option is not touched.
//@ memory: sc
//@ alias: sb2018, sb, tb, noalias
//@ expect sc *: ok
//@ outcomes sc: "Some(4)"

fn main() {
    let mut x = Some(1);
    if let Some(inside) = x.as_mut() {
        *inside += 1;
        *inside *= 2;
    }
    println!("{:?}", x);
}
