//! A scope that a helper function and a thread of the scope start threads from. `thread::scope` waits for all of them:
//! the counter is 2 when it returns, and reading the other variable then is no race.
//@ expect sc,rc11 sb2018,sb2018-frontier,sb,tb,noalias: ok
//@ outcomes sc,rc11: "2 1"
//@ executions sc,rc11: 34

use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread::{self, Scope, ScopedJoinHandle};

fn worker<'scope>(scope: &'scope Scope<'scope, '_>, count: &'scope AtomicUsize) -> ScopedJoinHandle<'scope, usize> {
    scope.spawn(move || count.fetch_add(1, Ordering::Relaxed))
}

fn main() {
    let count = AtomicUsize::new(0);
    let mut plain = 0;
    thread::scope(|scope| {
        scope.spawn(|| {
            worker(scope, &count);
            plain += 1;
        });
        let before = worker(scope, &count).join().unwrap();
        assert!(before < 2);
    });
    println!("{} {plain}", count.into_inner());
}
