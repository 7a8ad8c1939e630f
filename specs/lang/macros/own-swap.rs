//! A macro of the file's own makes two places its operands, each evaluated where it stands.
//@ memory: sc
//@ alias: sb, tb
//@ outcomes *: "2 1 3"
//@ expect * *: ok

macro_rules! exchange {
    ($a:expr, $b:expr) => {{
        let (p, q) = (&raw mut $a, &raw mut $b);
        unsafe { std::ptr::swap(p, q) }
    }};
}

macro_rules! count {
    () => { 0 };
    ($first:tt $($rest:tt)*) => { 1 + count!($($rest)*) };
}

fn main() {
    let mut x = 1;
    let mut y = 2;
    exchange!(x, y);
    println!("{} {} {}", x, y, count!(a b c));
}
