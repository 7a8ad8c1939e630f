struct D(i32);
impl Drop for D {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}

fn f(n: i32) {
    let x;
    let y;
    if n > 1 {
        x = D(n);
        println!("x is {}", x.0);
    }
    y = D(10 * n);
    println!("y is {}", y.0);
}
fn main() {
    f(1);
    f(2);
}
