//! `{:p}` of a unique reference reborrows it as a shared one, which reads: what was derived from another reborrow of the
//! same pointer loses its right to write in Stacked Borrows, in Tree Borrows where it has written.
//@ memory: sc
//@ alias: sb, tb
//@ expect * *: ub in all @ write
//@ outcomes *: "0x_"

fn main() {
    let mut x = 0;
    let first = &mut x;
    let second = unsafe { &mut *(first as *mut i32) };
    *second = 1;
    println!("{:p}", first);
    *second = 2; //~ write
}
