//! `Box::into_raw` and back: the raw pointer may be used until the new box is, no longer.
//@ memory: sc
//@ alias: sb, tb
//@ expect * *: ub in all @ late

fn main() {
    let p = Box::into_raw(Box::new(1));
    unsafe {
        *p = 2;
        let mut b = Box::from_raw(p);
        *b = 3;
        *p = 4;
        let _v = *b; //~ late
    }
}
