//! `{:?}` of a vector reborrows and reads every element: a unique reference to one of them ends under Stacked Borrows,
//! and under Tree Borrows may write no more once it has written.
//@ memory: sc
//@ alias: sb, tb
//@ expect * *: ub in all @ write

fn main() {
    let mut v = vec![1, 2, 3];
    let second = unsafe { &mut *v.as_mut_ptr().add(1) };
    *second = 5;
    println!("v {:?}", v);
    *second = 6; //~ write
}
