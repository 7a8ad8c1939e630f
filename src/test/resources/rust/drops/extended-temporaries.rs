struct D(i32);
impl Drop for D {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}

struct S<'a> {
    r: &'a D,
    n: i32,
}
struct T {
    d: D,
    e: D,
}
fn main() {
    let a = &D(1);
    let s = S { r: &D(2), n: 3 };
    let t = (&D(4), [&D(5)]);
    let f = &T { d: D(6), e: D(7) }.d;
    let b = { &D(8) };
    println!("{} {} {} {} {} {} {}", a.0, s.r.0, s.n, t.0.0, t.1[0].0, f.0, b.0);
    let g = &(D(9), 10).1;
    println!("g is {}", g);
}
