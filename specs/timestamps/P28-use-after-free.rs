//! A thread makes a reference, and after the join main frees its target and reads. Undefined under
//! every model: the read is a use after free before any model is asked. The Rust rendering has a
//! local whose block ends, since allocation on the heap is not in the subset yet.
//! models-timestamps.md, section 6.
//@ memory: sc, rc11
//@ alias: sb2018, sb2018-frontier:check=origin, sb2018-frontier:check=fvis, sb2018-frontier, sb2018-single:check=origin, sb2018-single, sb2018-separate:clock=epoch, sb2018-separate:match=member, lwc:cell=inherit, lwc, sb2018-frontier:frozen-state=hb-lenient, sb2018-frontier:frozen-state=hb-strict
//@ expect * sb2018, sb2018-frontier:check=origin, sb2018-frontier:check=fvis, sb2018-frontier, sb2018-single:check=origin, sb2018-single, sb2018-separate:clock=epoch, sb2018-separate:match=member, lwc:cell=inherit, lwc, sb2018-frontier:frozen-state=hb-lenient, sb2018-frontier:frozen-state=hb-strict: memory-ub (table P28)

use std::ptr::null;
use std::thread;

static mut P: *const u8 = null();

fn main() {
    let r;
    {
        let data = 7u8;
        unsafe { P = &raw const data };
        r = thread::spawn(|| unsafe { &*P }).join().unwrap();
    }
    let _v = *r;
}
