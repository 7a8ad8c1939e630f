//! A mutant of the AliasedPair: two threads delete. In Stacked Borrows the two Boxes that are rebuilt race already; in Tree
//! Borrows their creation reads, and races with the deallocation of the other. Without aliasing rules the second
//! deallocation finds no memory.
//! The crate alias-ptr, its README (seed 000); models-other.md, section 9.
//@ memory: sc, rc11
//@ alias: sb, tb, none
//@ expect * sb: ub in all @ rebuild1, rebuild2
//@ expect * tb: ub in all @ rebuild1, free1, rebuild2, free2
//@ expect * none: memory-ub @ free1, free2

use std::thread;

struct AliasPtr<T>(*mut T);

unsafe impl<T> Send for AliasPtr<T> {}

impl<T> AliasPtr<T> {
    fn copy(&self) -> AliasPtr<T> {
        AliasPtr(self.0)
    }
}

fn main() {
    let p = AliasPtr(Box::into_raw(Box::new(1)));
    let q = p.copy();
    thread::scope(|s| {
        s.spawn(move || {
            let p = p;
            let _k = unsafe { Box::from_raw(p.0) }; //~ rebuild1
        }); //~ free1
        s.spawn(move || {
            let q = q;
            let _j = unsafe { Box::from_raw(q.0) }; //~ rebuild2
        }); //~ free2
    });
}
