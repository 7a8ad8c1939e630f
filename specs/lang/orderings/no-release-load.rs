//! An ordering that makes no sense at its operation is refused where it is written; one that is only known at run time
//! panics there, as the library's own `match` does. Those that come before it in the table are carried out.
//@ expect sc,rc11 sb2018,sb2018-frontier,sb,tb,noalias: panic @ load
//@ outcomes sc,rc11: "true / true | [panic: there is no such thing as a release load]"
//@ executions sc,rc11: 0

use std::sync::atomic::{AtomicBool, Ordering};

fn main() {
    let flag = AtomicBool::new(true);
    for order in [Ordering::SeqCst, Ordering::Acquire, Ordering::Release] {
        println!("{}", flag.load(order)); //~ load
    }
}
