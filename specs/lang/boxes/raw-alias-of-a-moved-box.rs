//! The same without the write (models-other, S7): a box that moves is retagged, which is a write for
//! Stacked Borrows and a read for Tree Borrows.
//@ memory: sc
//@ alias: sb, tb, noalias
//@ expect * sb: ub in all @ late
//@ expect * tb: ok
//@ expect * noalias: ok

fn main() {
    let b = Box::new(1);
    let p = &*b as *const i32;
    let c = b;
    let _v = unsafe { *p }; //~ late
    drop(c);
}
