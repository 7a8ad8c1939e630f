//! P02 where a loaded reference keeps its tag. The frontier rejects at the read what it rejected at
//! the load; a single freeze that asks only for the origin now accepts, since the reference is the
//! very one that froze. The retag at the load matters as much as the order.
//! models-timestamps.md, section 6.
//@ memory: sc, rc11
//@ alias: sb2018:load-retag=none, sb2018-frontier:check=origin:load-retag=none, sb2018-frontier:check=fvis:load-retag=none, sb2018-frontier:load-retag=none, sb2018-single:check=origin:load-retag=none, sb2018-single:load-retag=none, sb2018-separate:clock=epoch:load-retag=none, sb2018-separate:match=member:load-retag=none, lwc:cell=inherit, lwc, sb2018-frontier:frozen-state=hb-lenient:load-retag=none, sb2018-frontier:frozen-state=hb-strict:load-retag=none
//@ rustc: no (Atomic of a reference is not in std)
//@ expect * sb2018:load-retag=none, sb2018-frontier:check=origin:load-retag=none, sb2018-single:check=origin:load-retag=none, sb2018-separate:clock=epoch:load-retag=none, sb2018-separate:match=member:load-retag=none, lwc:cell=inherit, lwc: ok (table P34)
//@ expect * sb2018-frontier:check=fvis:load-retag=none, sb2018-frontier:load-retag=none, sb2018-single:load-retag=none, sb2018-frontier:frozen-state=hb-lenient:load-retag=none, sb2018-frontier:frozen-state=hb-strict:load-retag=none: ub in some @ read (table P34)

use std::sync::atomic::{Atomic, Ordering::*};
use std::thread;

static mut DATA: u8 = 7;
static OLD: u8 = 0;
static X: Atomic<&u8> = Atomic::new(&OLD);

fn main() {
    thread::scope(|scope| {
        scope.spawn(|| unsafe {
            let c = &*(&raw const DATA);
            X.store(c, Relaxed);
        });
        scope.spawn(|| unsafe {
            let d = X.load(Relaxed);
            let _v = *d; //~ read
        });
    });
}
