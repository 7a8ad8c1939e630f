//! P02 with a `&mut`: its item is on the borrow stack when it is loaded, and one stack for all
//! threads asks for no more. Where the push must happen before the use, the load is rejected, and
//! where retags count as accesses they race. There is no race among accesses.
//! models-timestamps.md, section 6, under the table: by hand only.
//@ memory: sc, rc11
//@ alias: sb2018, sb2018-frontier:check=origin, sb2018-frontier:check=fvis, sb2018-frontier, sb2018-single:check=origin, sb2018-single, sb2018-separate:clock=epoch, sb2018-separate:match=member, sb2018:retag-is-access=yes, sb2018-frontier:stack=hb
//@ rustc: no (Atomic of a reference is not in std)
//@ expect * sb2018, sb2018-frontier:check=origin, sb2018-frontier:check=fvis, sb2018-frontier, sb2018-single:check=origin, sb2018-single, sb2018-separate:clock=epoch, sb2018-separate:match=member: ok (table Q1)
//@ expect * sb2018:retag-is-access=yes, sb2018-frontier:stack=hb: ub in some @ load (table Q1)

use std::sync::atomic::{Atomic, Ordering::*};
use std::thread;

static mut DATA: u8 = 7;
static mut OLD: u8 = 0;
static X: Atomic<&mut u8> = Atomic::new(&mut OLD);

fn main() {
    thread::scope(|scope| {
        scope.spawn(|| unsafe {
            let m = &mut *(&raw mut DATA);
            X.store(m, Relaxed);
        });
        scope.spawn(|| {
            let _d = X.load(Relaxed); //~ load
        });
    });
}
