//! `ref mut` borrows a field; the two bindings of one pattern do not end each other, but a write to the whole ends both.
//@ memory: sc
//@ alias: sb, tb
//@ rustc: no (the borrow checker: E0506)
//@ expect * *: ub in all @ late

fn main() {
    let mut pair = (1, 2);
    let (ref mut a, ref mut b) = pair;
    *a = 3;
    *b = 4;
    *a = 5;
    pair = (6, 7);
    *b = 8; //~ late
    let _v = pair;
}
