struct D(i32);
impl Drop for D {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}

fn main() {
    let a = Some(D(1)).unwrap();
    println!("a is {}", a.0);
    let b = Some(D(2)).unwrap_or(D(3));
    println!("b is {}", b.0);
    let c = None.unwrap_or(D(4));
    println!("c is {}", c.0);
    let r: Result<D, D> = Err(D(5));
    let d = r.unwrap_or(D(6));
    println!("d is {}", d.0);
}
