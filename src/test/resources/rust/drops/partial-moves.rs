struct D(i32);
impl Drop for D {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}

struct S {
    a: D,
    b: (D, D),
    c: D,
}
fn main() {
    let s = S { a: D(1), b: (D(2), D(3)), c: D(4) };
    let _moved = s.b.0;
    println!("one");
    let t = S { a: D(5), b: (D(6), D(7)), c: D(8) };
    drop(t.b);
    println!("two {} {}", t.a.0, t.c.0);
    let mut u = (D(9), D(10));
    drop(u.0);
    u.0 = D(11);
    println!("three {}", u.1.0);
}
