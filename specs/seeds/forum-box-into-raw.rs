//! The rule that "definitely wont trigger any aliasing problems": raw pointers between Box::into_raw and Box::from_raw,
//! copied at will, and references made from them whose intervals of use do not overlap unless all are shared.
//! A forum thread on aliasing rules (seed 002), the answer on a linked list.
//@ memory: sc
//@ alias: sb2018, sb-2018-12, sb-popl20, sb, tb, tb-iw, noalias, refcell
//@ expect * *: ok

fn main() {
    let p: *mut i32 = Box::into_raw(Box::new(0));
    let q = p;
    unsafe {
        *q = 1;
        let m = &mut *p;
        *m = 2;
        let s = &*q;
        let t = &*p;
        let _v = *s;
        let _w = *t;
        let _v = *s;
        *p = 3;
        drop(Box::from_raw(q));
    }
}
