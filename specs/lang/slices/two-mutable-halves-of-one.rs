//! What `split_at_mut` does inside cannot be done with two borrows of the whole: the second takes it from the first.
//@ memory: sc
//@ alias: sb, tb
//@ expect sc *: ub @ left

fn main() {
    let mut a = [1, 2];
    let p = &raw mut a;
    let left = unsafe { &mut (&mut (*p))[..2] };
    let right = unsafe { &mut (&mut (*p))[1..] };
    right[0] = 3;
    left[1] = 4; //~ left
}
