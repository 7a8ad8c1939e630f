//! `take` leaves `None` behind; the reference that was inside goes on as it is.
//@ memory: sc
//@ alias: sb2018, sb, tb, noalias
//@ expect sc *: ok
//@ outcomes sc: "None 2"

fn main() {
    let mut x = 1;
    let mut slot = Some(&mut x);
    let inside = slot.take().unwrap();
    *inside += 1;
    println!("{:?} {}", slot.map(|r| *r), *inside);
}
