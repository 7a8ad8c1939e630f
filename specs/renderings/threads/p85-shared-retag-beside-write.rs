//! The creation of a shared reference, beside a write: a race for today's Miri, none for the older versions.
//! models-stacked.md, section 7, p85.
//@ memory: sc
//@ alias: sb2018:profile=literal, sb2018:profile=oct18, sb-2018-11, sb-2018-12, sb-2019-04, sb-2019-05, sb-popl20, sb
//@ expect * sb2018:profile=literal: ub in some @ 2 (table p85)
//@ expect * sb2018:profile=oct18, sb-2018-11, sb-2018-12, sb-2019-04, sb-2019-05, sb-popl20: ok (table p85)
//@ expect * sb: ub in all @ 1, 2 (table p85)

use std::ptr;
use std::thread;

static mut Q: *mut u8 = ptr::null_mut();

fn main() {
    unsafe {
        let mut l = 0u8;
        Q = &mut l as *mut u8;
        thread::scope(|scope| {
            scope.spawn(|| {
                let _r = &*Q; //~ 1
            });
            scope.spawn(|| {
                *Q = 1; //~ 2
            });
        });
    }
}
