struct D(i32);
impl Drop for D {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}

struct S {
    a: D,
    b: D,
}
fn f(n: i32) -> i32 {
    let s = S { a: D(1), b: if n == 0 { return 0 } else { D(2) } };
    let t = (D(3), [D(4), if n == 1 { return 1 } else { D(5) }]);
    println!("{} {} {}", s.a.0 + s.b.0, t.0.0, t.1[1].0);
    2
}
fn main() {
    for n in 0..3 {
        println!("f({}) is {}", n, f(n));
    }
}
