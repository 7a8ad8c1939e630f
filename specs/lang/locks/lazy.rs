//! The value of a `LazyLock` is computed once, when it is first needed; the function is a closure that a static holds
//! as a function pointer.
//@ expect sc,rc11 sb2018,sb2018-frontier,sb,tb,noalias: ok
//@ outcomes sc,rc11: "41 41"
//@ executions sc,rc11: 1

use std::sync::LazyLock;
use std::thread;

static mut COMPUTED: u32 = 0;
static VALUE: LazyLock<u32> = LazyLock::new(|| unsafe {
    COMPUTED += 1;
    40 + COMPUTED
});

fn main() {
    let other = thread::spawn(|| *VALUE);
    println!("{} {}", other.join().unwrap(), *VALUE);
}
