struct D(i32);
impl Drop for D {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}

fn main() {
    let _a = D(1);
    println!("before");
    if _a.0 == 1 {
        panic!("stop");
    }
}
