struct D(i32);
impl Drop for D {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}
fn look(d: &D) -> i32 {
    println!("look at {}", d.0);
    d.0
}
fn main() {
    println!("{} {}", look(&D(1)), look(&D(2)));
    println!("{}", D(3).0);
    assert!(look(&D(4)) == 4);
    assert_eq!(look(&D(5)), 5);
    assert_eq!(D(6).0, D(6).0, "not {}", look(&D(7)));
    println!("end");
}
