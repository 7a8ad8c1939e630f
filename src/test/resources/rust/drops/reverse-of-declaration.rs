struct D(i32);
impl Drop for D {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}

fn main() {
    let _a = D(1);
    let _b = D(2);
    {
        let _c = D(3);
        let _d = D(4);
    }
    println!("end");
}
