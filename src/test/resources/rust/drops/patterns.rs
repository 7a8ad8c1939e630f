struct D(i32);
impl Drop for D {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}

struct S {
    a: D,
    b: D,
    n: i32,
}
fn main() {
    let (x, _) = (D(1), D(2));
    println!("x is {}", x.0);
    let S { b, .. } = S { a: D(3), b: D(4), n: 0 };
    println!("b is {}", b.0);
    let s = S { a: D(5), b: D(6), n: 7 };
    let S { a, n, .. } = s;
    println!("a is {} {}", a.0, n);
    let (ref y, _) = (D(8), D(9));
    println!("y is {}", y.0);
    let t = S { a: D(10), b: D(11), n: 0 };
    let S { a: ref c, .. } = t;
    println!("c is {} {}", c.0, t.n);
}
