//! Two boxes of one pointer: the second one's retag ends the first (Stacked Borrows); Tree Borrows
//! reads there, so the first may free the memory, which the second then passes on as an argument.
//@ memory: sc
//@ alias: sb, tb
//@ expect * sb: ub in all @ first
//@ expect * tb: ub in all @ second

fn main() {
    let p = Box::into_raw(Box::new(1));
    let a = unsafe { Box::from_raw(p) };
    let b = unsafe { Box::from_raw(p) };
    drop(a); //~ first
    drop(b); //~ second
}
