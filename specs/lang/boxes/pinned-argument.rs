//! A box of what is not `Unpin` is not unique (rust#106180): other pointers may be used beside it,
//! even while it is an argument (models-stacked p35, models-other S2).
//@ memory: sc
//@ alias: sb, tb, sb:pin-exempt=mut, sb:pin-exempt=off
//@ expect * sb: ok
//@ expect * tb: ok
//@ expect * sb:pin-exempt=mut: ub in all @ write
//@ expect * sb:pin-exempt=off: ub in all @ write

use std::marker::PhantomPinned;

struct Fixed {
    value: i32,
    _pinned: PhantomPinned,
}

unsafe fn test(x: Box<Fixed>, p: *mut Fixed) {
    (*p).value = 1; //~ write
    let _v = x.value;
    std::mem::forget(x);
}

fn main() {
    unsafe {
        let p = Box::into_raw(Box::new(Fixed { value: 0, _pinned: PhantomPinned }));
        test(Box::from_raw(p), p);
    }
}
