struct D(i32);
impl Drop for D {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}

enum E {
    A(D, i32),
    B(D, i32),
    C(D),
}
fn f(e: E) {
    match e {
        E::A(d, 1) | E::B(d, 2) => println!("first {}", d.0),
        E::A(d, _) | E::B(d, _) => println!("second {}", d.0),
        E::C(_) => println!("third"),
    }
    println!("end of f");
}
fn main() {
    f(E::A(D(1), 1));
    f(E::B(D(2), 1));
    f(E::B(D(3), 2));
    f(E::C(D(4)));
}
