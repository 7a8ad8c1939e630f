struct D(i32);
impl Drop for D {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}

fn make(n: i32) -> D {
    println!("make {}", n);
    D(n)
}
fn pair() -> (D, D) {
    (make(3), make(4))
}
fn main() {
    make(1);
    make(2);
    pair();
    let x = D(5);
    x;
    println!("end");
}
