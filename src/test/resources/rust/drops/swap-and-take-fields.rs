struct D(i32);
impl Drop for D {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}
use std::mem;
struct S {
    a: D,
    b: Option<D>,
}
fn main() {
    let mut s = S { a: D(1), b: Some(D(2)) };
    let mut t = S { a: D(3), b: None };
    mem::swap(&mut s.a, &mut t.a);
    mem::swap(&mut s.b, &mut t.b);
    let b = t.b.take();
    println!("{} {} {}", s.a.0, t.a.0, b.is_some());
    let old = mem::replace(&mut s, S { a: D(4), b: Some(D(5)) });
    println!("old {}", old.a.0);
    s.b = None;
    println!("end");
}
