//! Orderings in fields, in associated constants of a trait, in an enum, and as the value of an `if`.
//@ expect sc,rc11 sb2018,sb2018-frontier,sb,tb,noalias: ok
//@ outcomes sc,rc11: "1 1 2"
//@ executions sc,rc11: 1

use std::sync::atomic::{fence, AtomicU32, Ordering};

enum Command {
    Store(u32, Ordering),
    Fence(Ordering),
}

trait Reads {
    const ORDER: Ordering;

    fn read(place: &AtomicU32) -> u32 {
        place.load(Self::ORDER)
    }
}

struct Acquiring;

impl Reads for Acquiring {
    const ORDER: Ordering = Ordering::Acquire;
}

fn main() {
    let place = AtomicU32::new(0);
    for command in [Command::Store(1, Ordering::Release), Command::Fence(Ordering::SeqCst)] {
        match command {
            Command::Store(value, order) => place.store(value, order),
            Command::Fence(order) => fence(order),
        }
    }
    let read = Acquiring::read(&place);
    let order = if read == 1 { Ordering::AcqRel } else { Ordering::Relaxed };
    assert_eq!(order, Ordering::AcqRel);
    println!("{read} {} {}", place.swap(2, order), place.fetch_update(order, Ordering::Relaxed, |x| Some(x + 1)).unwrap());
}
