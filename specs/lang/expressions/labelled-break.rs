//! A labelled loop ends from inside another one with a value; a labelled block is left early.
//@ memory: sc
//@ alias: sb, tb
//@ outcomes *: "6 1"
//@ expect * *: ok

fn main() {
    let mut n = 0;
    let found = 'outer: loop {
        loop {
            n += 1;
            if n % 2 == 0 && n % 3 == 0 {
                break 'outer n;
            }
            if n % 2 == 0 {
                continue 'outer;
            }
        }
    };
    let early = 'block: {
        if found > 5 {
            break 'block 1;
        }
        2
    };
    println!("{} {}", found, early);
}
