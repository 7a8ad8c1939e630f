struct D(i32);
impl Drop for D {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}

fn main() {
    let x = D(1);
    let x = D(x.0 + 1);
    let x = D(x.0 + 1);
    println!("x is {}", x.0);
}
