struct D(i32);
impl Drop for D {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}
enum E {
    A(D),
    B(D),
}
fn f(e: E, n: i32) {
    match e {
        E::A(d) | E::B(d) if d.0 == n => println!("same {}", d.0),
        E::A(d) if n == 0 => println!("zero {}", d.0),
        E::A(_) | E::B(_) => println!("other"),
    }
    println!("end of f");
}
fn main() {
    f(E::A(D(1)), 1);
    f(E::B(D(2)), 2);
    f(E::A(D(3)), 0);
    f(E::B(D(4)), 0);
    for (i) in 0..2 {
        let d = D(10 + i);
        if i == 0 {
            drop(d);
        } else {
            println!("still {}", d.0);
        }
    }
}
