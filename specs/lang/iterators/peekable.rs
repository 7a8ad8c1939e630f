//! A look ahead does not consume.
//@ memory: sc
//@ alias: sb, tb
//@ expect sc *: ok
//@ outcomes sc: "Some(5) Some(5) Some(6) None"

fn main() {
    let mut p = (5..7).peekable();
    println!("{:?} {:?} {:?} {:?}", p.peek().copied(), p.next(), p.next(), p.peek().copied());
}
