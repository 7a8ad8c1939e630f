// A temporary that is only asked for its variant, or borrowed, is dropped at the end of its statement.
struct Loud(i32);
impl Drop for Loud { fn drop(&mut self) { println!("drop {}", self.0); } }
impl Loud { fn look(&self) -> bool { true } }
fn make(n: i32) -> Option<Loud> { Some(Loud(n)) }
fn main() {
    let b = make(1).is_some();
    println!("a {}", b);
    println!("b {}", make(2).is_some());
    println!("c {}", Loud(3).look());
    if make(4).is_some() { println!("in"); }
    let x = &make(5);
    println!("{}", x.is_some());
}
