//! Safe code in one thread: a shared `Cell` is filled with a reference that is younger than the last
//! write of its target, and read again. The last-write clock as written gives the loaded reference
//! the time of the reference to the cell, which is older than the write; where a reference keeps its
//! own time, all accept. The Rust rendering has an atomic for the cell.
//! models-timestamps.md, section 6.
//@ memory: sc, rc11
//@ alias: sb2018, sb2018-frontier:check=origin, sb2018-frontier:check=fvis, sb2018-frontier, sb2018-single:check=origin, sb2018-single, sb2018-separate:clock=epoch, sb2018-separate:match=member, lwc:cell=inherit, lwc, sb2018-frontier:frozen-state=hb-lenient, sb2018-frontier:frozen-state=hb-strict
//@ rustc: no (Atomic of a reference is not in std)
//@ expect * sb2018, sb2018-frontier:check=origin, sb2018-frontier:check=fvis, sb2018-frontier, sb2018-single:check=origin, sb2018-single, sb2018-separate:clock=epoch, sb2018-separate:match=member, lwc, sb2018-frontier:frozen-state=hb-lenient, sb2018-frontier:frozen-state=hb-strict: ok (table P14)
//@ expect * lwc:cell=inherit: ub in all @ read (table P14)

use std::sync::atomic::{Atomic, Ordering::*};

static mut DATA: u8 = 7;
static OLD: u8 = 0;
static X: Atomic<&u8> = Atomic::new(&OLD);

fn main() {
    unsafe {
        let q = &X;
        let p = &raw mut DATA;
        *p = 1;
        let c = &*p;
        q.store(c, Relaxed);
        let d = q.load(Relaxed);
        let _v = *d; //~ read
    }
}
