struct D(i32);
impl Drop for D {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}
struct S {
    a: D,
    b: (D, D),
}
fn f(n: i32) {
    let mut s = S { a: D(1), b: (D(2), D(3)) };
    if n > 0 {
        drop(s.b);
    }
    s.b = (D(4), D(5));
    if n > 1 {
        drop(s.b.0);
        s.b.0 = D(6);
    }
    if n > 2 {
        drop(s);
        s = S { a: D(7), b: (D(8), D(9)) };
    }
    println!("end {} {} {}", n, s.a.0, s.b.0.0);
}
fn main() {
    for n in 0..4 {
        f(n);
    }
}
