struct D(i32);
impl Drop for D {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}

fn look(d: &D) -> i32 {
    d.0
}
fn two(a: i32, b: i32) -> i32 {
    println!("two");
    a + b
}
fn main() {
    match look(&D(1)) {
        1 => println!("one"),
        _ => println!("other"),
    }
    println!("after the match");
    let n = two(
        match look(&D(2)) {
            2 => look(&D(3)),
            _ => 0,
        },
        look(&D(4)),
    );
    println!("n is {}", n);
}
