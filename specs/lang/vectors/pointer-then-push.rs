//! With room left, a push moves nothing. std says that `as_ptr` and `push` do not invalidate such a pointer.
//@ memory: sc
//@ alias: sb, tb
//@ expect sc *: ok
//@ outcomes sc: "1"

fn main() {
    let mut v = Vec::with_capacity(4);
    v.push(1);
    let p = v.as_ptr();
    v.push(2);
    println!("{}", unsafe { *p });
}
