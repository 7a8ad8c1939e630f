struct D(i32);
impl Drop for D {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}

fn value(d: D) -> i32 {
    d.0
}
fn main() {
    let a = [1, 2, 3];
    println!("{}", a[value(D(2)) as usize] + value(D(1)));
    let mut s = [D(5), D(6)];
    s[value(D(0)) as usize] = D(7);
    println!("{}", s[0].0 * value(D(8)));
}
