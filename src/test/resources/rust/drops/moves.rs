struct D(i32);
impl Drop for D {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}

fn take(d: D) {
    println!("take {}", d.0);
}
fn main() {
    let a = D(1);
    let b = a;
    let c = D(2);
    take(c);
    println!("b is {}", b.0);
    let _e = D(3);
}
