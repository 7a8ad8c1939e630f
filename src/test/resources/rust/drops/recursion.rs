struct D(i32);
impl Drop for D {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}
fn f(n: i32) -> Option<D> {
    let d = D(n);
    if n == 0 {
        return None;
    }
    let rest = f(n - 1);
    if rest.is_some() { rest } else { Some(d) }
}
fn main() {
    let r = f(3);
    println!("r {}", r.is_some());
}
