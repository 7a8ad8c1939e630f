//! The published reference was made before the threads started; the relaxed store and load only hand
//! it on. All models accept. The Rust rendering publishes the place where the reference lies, because
//! a reference that is passed to `store` is retagged there.
//! models-timestamps.md, section 6.
//@ memory: sc, rc11
//@ alias: sb2018, sb2018-frontier:check=origin, sb2018-frontier:check=fvis, sb2018-frontier, sb2018-single:check=origin, sb2018-single, sb2018-separate:clock=epoch, sb2018-separate:match=member, lwc:cell=inherit, lwc, sb2018-frontier:frozen-state=hb-lenient, sb2018-frontier:frozen-state=hb-strict
//@ expect * sb2018, sb2018-frontier:check=origin, sb2018-frontier:check=fvis, sb2018-frontier, sb2018-single:check=origin, sb2018-single, sb2018-separate:clock=epoch, sb2018-separate:match=member, lwc:cell=inherit, lwc, sb2018-frontier:frozen-state=hb-lenient, sb2018-frontier:frozen-state=hb-strict: ok (table P05)

use std::ptr::null_mut;
use std::sync::atomic::{AtomicPtr, Ordering::*};
use std::thread;

static mut DATA: u8 = 7;
static OLD: u8 = 0;
static mut Z: &u8 = &OLD;
static X: AtomicPtr<&u8> = AtomicPtr::new(null_mut());

fn main() {
    unsafe { Z = &*(&raw const DATA) };
    thread::scope(|scope| {
        scope.spawn(|| X.store(&raw mut Z, Relaxed));
        scope.spawn(|| unsafe {
            let place = X.load(Relaxed);
            if !place.is_null() {
                let d = *place;
                let _v = *d;
            }
        });
    });
}
