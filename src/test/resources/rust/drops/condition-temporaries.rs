struct D(i32);
impl Drop for D {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}

fn is(d: &D, n: i32) -> bool {
    d.0 == n
}
fn main() {
    if is(&D(1), 1) {
        println!("then");
    }
    if is(&D(2), 2) && is(&D(3), 4) || is(&D(5), 5) {
        println!("then again");
    }
    let mut n = 0;
    while is(&D(n), 0) {
        println!("round");
        n += 1;
    }
}
