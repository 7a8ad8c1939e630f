struct D(i32);
impl Drop for D {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}

fn f(_a: D, (b, _): (D, D), _: D, c: D) {
    let _local = D(10);
    println!("in f {} {}", b.0, c.0);
}
fn main() {
    f(D(1), (D(2), D(3)), D(4), D(5));
    println!("end");
}
