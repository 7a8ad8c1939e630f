struct D(i32);
impl Drop for D {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}
fn look(d: &D) -> i32 {
    d.0
}
fn main() {
    if look(&D(1)) == 1 {
        println!("then");
    }
    match (look(&D(2)), D(3)) {
        (2, d) => println!("two {}", d.0),
        _ => {}
    }
    {
        let _a = D(4);
        look(&D(5));
    }
    for i in 0..look(&D(2)) {
        let _b = D(10 + i);
        println!("round");
    }
    while look(&D(6)) != 6 {}
    unsafe {
        look(&D(7));
    }
    println!("end");
}
