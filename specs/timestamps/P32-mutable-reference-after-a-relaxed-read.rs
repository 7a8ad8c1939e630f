//! P31 with an unused `&mut` in place of the write. There is no race among accesses; where retags
//! count as accesses, the mutable retag races with the read.
//! models-timestamps.md, section 6.
//@ memory: sc, rc11
//@ alias: sb2018, sb2018-frontier:check=origin, sb2018-frontier:check=fvis, sb2018-frontier, sb2018-single:check=origin, sb2018-single, sb2018-separate:clock=epoch, sb2018-separate:match=member, lwc:cell=inherit, lwc, sb2018-frontier:frozen-state=hb-lenient, sb2018-frontier:frozen-state=hb-strict, sb2018:retag-is-access=yes
//@ expect * sb2018, sb2018-frontier:check=origin, sb2018-frontier:check=fvis, sb2018-frontier, sb2018-single:check=origin, sb2018-single, sb2018-separate:clock=epoch, sb2018-separate:match=member, lwc:cell=inherit, lwc, sb2018-frontier:frozen-state=hb-lenient: ok (table P32)
//@ expect * sb2018-frontier:frozen-state=hb-strict, sb2018:retag-is-access=yes: ub in some @ mutable (table P32)

use std::sync::atomic::{AtomicU32, Ordering::*};
use std::thread;

static mut DATA: u8 = 7;
static F: AtomicU32 = AtomicU32::new(0);

fn main() {
    thread::scope(|scope| {
        scope.spawn(|| unsafe {
            let r = &*(&raw const DATA);
            let _v = *r;
            F.store(1, Relaxed);
        });
        scope.spawn(|| unsafe {
            if F.load(Relaxed) == 1 {
                let _m = &mut *(&raw mut DATA); //~ mutable
            }
        });
    });
}
