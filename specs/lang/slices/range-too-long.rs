//! A range beyond the end panics as std does.
//@ memory: sc
//@ alias: sb, tb
//@ expect sc *: panic @ range
//@ outcomes sc: "[panic: range end index 4 out of range for slice of length 3]"

fn main() {
    let a = [1, 2, 3];
    let n = a.len() + 1;
    let s = &a[1..n]; //~ range
    drop(s);
}
