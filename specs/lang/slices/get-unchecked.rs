//! `get_unchecked` beyond the end is undefined.
//@ memory: sc
//@ alias: sb, tb
//@ expect sc *: memory-ub @ get

fn main() {
    let a = [1, 2, 3];
    let i = a.len();
    let x = unsafe { *a.get_unchecked(i) }; //~ get
    drop(x);
}
