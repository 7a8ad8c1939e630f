//! A loop that does something in every round goes on for longer than the bound on its rounds.
//@ memory: sc
//@ alias: none, sb, tb, noalias
//@ unroll: 4
//@ expect * *: incomplete @ loop

fn main() {
    let mut sum = 0u32;
    for i in 0..10 { //~ loop
        sum += i;
    }
    println!("{sum}");
}
