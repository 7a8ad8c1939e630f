//! A struct with a `&mut` field and no destructor: the end of its scope is no use of the reference.
//@ memory: sc
//@ alias: sb, tb
//@ expect * *: ok

struct Holder<'a> {
    r: &'a mut i32,
}

fn main() {
    let mut n = 0;
    let holder = Holder { r: &mut n };
    *holder.r = 1;
    n = 2;
    println!("{}", n);
}
