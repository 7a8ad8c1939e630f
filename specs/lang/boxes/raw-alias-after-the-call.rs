//! What owning_ref did (models-other, S6): a pointer from `&*b`, then the box goes through a call
//! that writes, then the pointer is read. `noalias` promises nothing once the call is over.
//@ memory: sc
//@ alias: sb, tb, noalias
//@ expect * sb: ub in all @ late
//@ expect * tb: ub in all @ late
//@ expect * noalias: ok

fn pass(mut b: Box<i32>) -> Box<i32> {
    *b = 2;
    b
}

fn main() {
    let b = Box::new(1);
    let p = &*b as *const i32;
    let c = pass(b);
    let _v = unsafe { *p }; //~ late
    drop(c);
}
