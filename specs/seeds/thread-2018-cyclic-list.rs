//! A cyclic list of two nodes, each a shared reference to the other: the first node is written after a reference to it was
//! stored in the second. Read all around, the last load finds that old reference. Stacked and Tree Borrows
//! reject it; by the last-write clock, which the same post proposes, what is loaded through a reference has the time of that
//! reference, made after the write, and all is well. As run-time checked borrows, a reference that is loaded is no new
//! borrow, and the one that it is has expired at its use.
//! The discussion of Stacked Borrows in August 2018 (seed 004), the cyclic linked list and the model at its end.
//@ memory: sc
//@ rustc: no (the borrow checker: E0506)
//@ alias: sb2018, sb-2018-12, sb-popl20, sb, tb, tb-iw, lwc, noalias, refcell
//@ expect * sb2018, sb-2018-12, sb-popl20, sb, tb, tb-iw: ub in all @ around
//@ expect * lwc, noalias: ok
//@ expect * refcell: ub in all @ read

struct Node<'a>(Option<&'a Node<'a>>);

fn main() {
    let mut n1 = Node(None);
    let mut n2 = Node(None);
    n2.0 = Some(&n1);
    n1.0 = Some(&n2);
    let d = &n1; // the "launder": a fresh reference to the list
    if let Some(e) = d.0 {
        if let Some(f) = e.0 { //~ around
            let _v = f.0; //~ read
        }
    }
}
