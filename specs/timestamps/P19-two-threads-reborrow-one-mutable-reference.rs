//! Two threads make shared references from one `&mut` of main and read. Safe code does this; here the
//! `&mut` is reached through a raw pointer, so that no closure capture freezes the location first. A
//! frontier taken literally from the first enforcing code, where the second reborrow is not yet
//! active in happens-before and so reactivates the `&mut`, rejects it in 4 of 6 orders.
//! models-timestamps.md, sections 5 (B2) and 6.
//@ memory: sc, rc11
//@ alias: sb2018, sb2018-frontier:check=origin, sb2018-frontier:check=fvis, sb2018-frontier, sb2018-single:check=origin, sb2018-single, sb2018-separate:clock=epoch, sb2018-separate:match=member, lwc:cell=inherit, lwc, sb2018-frontier:frozen-state=hb-lenient, sb2018-frontier:frozen-state=hb-strict, sb2018-frontier:refreeze=literal:retag-src=skip-if-active:uniq-read-frozen=unfreeze
//@ expect * sb2018, sb2018-frontier:check=origin, sb2018-frontier:check=fvis, sb2018-frontier, sb2018-separate:clock=epoch, sb2018-separate:match=member, lwc:cell=inherit, lwc, sb2018-frontier:frozen-state=hb-lenient, sb2018-frontier:frozen-state=hb-strict: ok (table P19)
//@ expect * sb2018-frontier:refreeze=literal:retag-src=skip-if-active:uniq-read-frozen=unfreeze: ub in some @ read1, read2 (table P19)
//@ expect * sb2018-single:check=origin, sb2018-single: ub in all @ read1, read2 (table P19)

use std::ptr::null_mut;
use std::thread;

static mut DATA: u8 = 7;
static mut M: *mut &mut u8 = null_mut();

fn main() {
    let mut m = unsafe { &mut *(&raw mut DATA) };
    unsafe { M = &raw mut m };
    thread::scope(|scope| {
        scope.spawn(|| unsafe {
            let r = &**M;
            let _v = *r; //~ read1
        });
        scope.spawn(|| unsafe {
            let s = &**M;
            let _v = *s; //~ read2
        });
    });
}
