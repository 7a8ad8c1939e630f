struct D(i32);
impl Drop for D {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}

impl D {
    fn consume(self) -> i32 {
        println!("consume {}", self.0);
        self.0
    }
    fn chain(self) -> D {
        D(self.0 + 1)
    }
    fn look(&self) -> i32 {
        self.0
    }
}
fn main() {
    let d = D(1);
    println!("{}", d.consume());
    println!("{}", D(10).chain().chain().look());
    let e = D(20).chain();
    println!("end {}", e.0);
}
