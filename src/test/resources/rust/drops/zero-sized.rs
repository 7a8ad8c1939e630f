struct D(i32);
impl Drop for D {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}

struct Z;
impl Drop for Z {
    fn drop(&mut self) {
        println!("drop Z");
    }
}
fn main() {
    let _z = Z;
    let _a = [Z, Z];
    let (x, _) = (Z, D(1));
    drop(x);
    println!("end");
}
