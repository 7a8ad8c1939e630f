struct D(i32);
impl Drop for D {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}

fn f(n: i32) {
    let t = (D(1), D(2));
    if n == 0 {
        drop(t.0);
    } else if n == 1 {
        drop(t);
    } else if n == 2 {
        drop(t.1);
        drop(t.0);
    }
    println!("end {}", n);
}
fn main() {
    f(0);
    f(1);
    f(2);
    f(3);
}
