//! "Bad! Two mutable references to the memory at the same time!": what a DerefMut of the lecture's Rc would allow. In Stacked
//! Borrows the second reference ends the first, whose use is undefined behaviour; in Tree Borrows the write through
//! the first ends the second.
//! A lecture on smart pointers (seed 003).
//@ memory: sc
//@ alias: sb2018, sb-2018-12, sb-popl20, sb, tb, tb-iw, none, noalias
//@ expect * sb2018, sb-2018-12, sb-popl20, sb: ub in all @ first
//@ expect * tb, tb-iw: ub in all @ second
//@ expect * none, noalias: ok

static mut VALUE: i32 = 1;

fn main() {
    unsafe {
        let value = &raw mut VALUE;
        let x = &mut *value;
        let y = &mut *value;
        *x = 2; //~ first
        *y = 3; //~ second
    }
}
