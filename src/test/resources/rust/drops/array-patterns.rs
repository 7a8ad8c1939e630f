struct D(i32);
impl Drop for D {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}

fn main() {
    let [a, _, c] = [D(1), D(2), D(3)];
    println!("{} {}", a.0, c.0);
    let t = [D(4), D(5)];
    let [x, y] = t;
    drop(y);
    println!("x is {}", x.0);
}
