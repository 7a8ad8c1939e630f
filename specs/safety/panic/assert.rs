//! Assertions: the first one holds, the second one does not.
//@ memory: sc
//@ alias: none, sb, tb, noalias
//@ expect * *: panic @ fails

fn main() {
    let one = 1;
    assert!(one == 1);
    assert_eq!(one, 2); //~ fails
}
