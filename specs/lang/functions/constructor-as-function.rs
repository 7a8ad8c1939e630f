//! `Some` as a function protects nothing: rustc's shim for a constructor has no retags. The reference it was given is
//! retagged where the caller gets it back.
//@ memory: sc
//@ alias: sb, tb
//@ expect * *: ok
//@ outcomes *: "5"

fn wrap<'a>(x: &'a mut i32, f: fn(&'a mut i32) -> Option<&'a mut i32>) -> Option<&'a mut i32> {
    f(x)
}

fn main() {
    let mut x = 1;
    let raw = &raw mut x;
    if let Some(y) = wrap(unsafe { &mut *raw }, Some) {
        *y += 4;
    }
    println!("{}", unsafe { *raw });
}
