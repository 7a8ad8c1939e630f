struct D(i32);
impl Drop for D {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}

fn f(o: Option<D>, n: i32) {
    match o {
        Some(d) if d.0 == n => println!("guarded {}", d.0),
        Some(d) if n == 0 => println!("zero {}", d.0),
        Some(_) => println!("some"),
        None => println!("none"),
    }
    println!("end of f");
}
fn main() {
    f(Some(D(1)), 1);
    f(Some(D(2)), 0);
    f(Some(D(3)), 1);
    f(None, 1);
}
