//! The protector of a box is weak: the callee may free it (models-tree C34, models-stacked p34).
//@ memory: sc
//@ alias: sb, tb, noalias
//@ expect * *: ok

fn consume(b: Box<i32>) -> i32 {
    *b
}

fn pass(b: Box<i32>) {
    drop(b);
}

fn main() {
    pass(Box::new(1));
    println!("{}", consume(Box::new(2)));
}
