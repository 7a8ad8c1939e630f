struct D(i32);
impl Drop for D {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}

fn f(n: i32) {
    let x = if n == 1 { &D(1) } else { &D(2) };
    println!("x is {}", x.0);
    let y = match n {
        1 => &D(3),
        2 => &D(4),
        _ => &D(5),
    };
    println!("y is {}", y.0);
}
fn main() {
    f(1);
    f(2);
    f(3);
}
