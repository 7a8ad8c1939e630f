//! `as_mut` borrows the inside: writing to the option ends that borrow, and its later use is undefined.
//@ memory: sc
//@ alias: sb2018, sb, tb, noalias
//@ expect sc sb2018, sb, tb: ub @ use
//@ expect sc noalias: ok

fn main() {
    let mut x = Some(1);
    let p: *mut i32 = x.as_mut().unwrap();
    x = Some(2);
    unsafe { *p = 3 }; //~ use
    drop(x);
}
