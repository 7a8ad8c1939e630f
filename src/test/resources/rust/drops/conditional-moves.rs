struct D(i32);
impl Drop for D {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}

fn take(d: D) {
    println!("take {}", d.0);
}
fn f(n: i32) {
    let a = D(n);
    let b = D(n + 100);
    if n == 1 {
        take(a);
    } else if n == 2 {
        take(b);
    }
    println!("end of f({})", n);
}
fn main() {
    f(1);
    f(2);
    f(3);
}
