//! A generic parameter is protected where its type turns out to be a reference, and only there.
//@ memory: sc
//@ alias: sb, tb
//@ expect * *: ub in all @ write

fn hold<T>(_held: T, p: *mut u32) {
    unsafe { *p = 1 }; //~ write
}

fn main() {
    let mut x = 0;
    let p = &raw mut x;
    hold(p, p);
    hold(unsafe { &*p }, p);
}
