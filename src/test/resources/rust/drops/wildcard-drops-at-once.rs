struct D(i32);
impl Drop for D {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}

fn main() {
    let _ = D(1);
    println!("after the value");
    let x = D(2);
    let _ = x;
    println!("after the place");
    _ = D(3);
    println!("after the assignment");
}
