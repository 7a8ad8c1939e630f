//! The smallest integer has no negative.
//@ memory: sc
//@ alias: none, sb, tb, noalias
//@ expect * *: panic @ negate

fn negate(n: i8) -> i8 {
    -n //~ negate
}

fn main() {
    let _least = negate(127);
    let _v = negate(-128);
}
