struct D(i32);
impl Drop for D {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}

enum E {
    A(D, D),
    B(D),
    C,
}
fn f(e: E) {
    match e {
        E::A(x, _) => println!("A {}", x.0),
        E::B(_) => println!("B"),
        E::C => println!("C"),
    }
    println!("end of f");
}
fn main() {
    f(E::A(D(1), D(2)));
    f(E::B(D(3)));
    f(E::C);
    match Some(D(4)) {
        Some(d) => println!("some {}", d.0),
        None => {}
    }
    match Some(D(5)) {
        Some(ref d) => println!("some {}", d.0),
        None => {}
    }
    println!("end");
}
