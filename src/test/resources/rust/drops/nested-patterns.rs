struct D(i32);
impl Drop for D {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}
enum E {
    A(Option<(D, D)>, D),
    B(Option<(D, i32)>),
}
fn f(e: E, n: i32) {
    match e {
        E::A(Some((x, _)), _) => println!("A {}", x.0),
        E::B(Some((d, 1))) => println!("B one {}", d.0),
        E::B(Some((ref d, m))) if m == n => println!("B ref {}", d.0),
        E::B(Some((d, m))) if m == n + 1 => println!("B guarded {}", d.0),
        E::B(_) => println!("B other"),
        E::A(_, d) => println!("A other {}", d.0),
    }
    println!("end of f");
}
fn main() {
    f(E::A(Some((D(1), D(2))), D(3)), 0);
    f(E::B(Some((D(4), 1))), 0);
    f(E::B(Some((D(5), 2))), 2);
    f(E::B(Some((D(6), 3))), 2);
    f(E::B(Some((D(7), 9))), 2);
    f(E::B(None), 2);
}
