//! A write by index goes through a `&mut [T]` that is made anew from the vector's own pointer, for that write only. A pointer
//! from `as_mut_ptr` is as old as that pointer, so it is no worse for it, though the reference covered all elements.
//@ memory: sc
//@ alias: sb, tb
//@ expect sc *: ok

fn main() {
    let mut v = vec![1, 2];
    let p = v.as_mut_ptr();
    v[0] = 3;
    unsafe { *p.add(1) = 4 };
    drop(v);
}
