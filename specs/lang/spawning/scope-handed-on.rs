//! A scope that a thread of the scope and a helper function start threads from. `thread::scope` waits for all of them:
//! reading the variable then is no race.
//@ expect sc,rc11 sb2018,sb2018-frontier,sb,tb,noalias: ok
//@ outcomes sc,rc11: "2"
//@ executions sc,rc11: 2

use std::thread::{self, Scope};

fn add<'scope>(scope: &'scope Scope<'scope, '_>, sum: &'scope mut u32) {
    scope.spawn(move || *sum += 1);
}

fn main() {
    let mut sum = 1;
    thread::scope(|scope| {
        scope.spawn(|| add(scope, &mut sum));
    });
    println!("{sum}");
}
