struct D(i32);
impl Drop for D {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}

fn make(old: &D) -> D {
    println!("make beside {}", old.0);
    D(2)
}
fn main() {
    let mut x = D(1);
    x = make(&x);
    println!("now {}", x.0);
}
