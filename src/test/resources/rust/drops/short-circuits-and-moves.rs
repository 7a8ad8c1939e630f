struct D(i32);
impl Drop for D {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}
fn is(d: D, n: i32) -> bool {
    d.0 == n
}
fn f(n: i32) {
    let a = D(1);
    let b = D(2);
    if is(D(n), 1) && is(a, 1) || is(b, 3) {
        println!("yes");
    }
    println!("end {}", n);
}
fn main() {
    f(1);
    f(2);
}
