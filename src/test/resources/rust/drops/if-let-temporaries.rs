struct D(i32);
impl Drop for D {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}

fn some(d: &D) -> Option<i32> {
    if d.0 > 0 { Some(d.0) } else { None }
}
fn f(n: i32) {
    if let Some(x) = some(&D(n)) {
        println!("some {}", x);
    } else {
        println!("none");
    }
    println!("after {}", n);
}
fn main() {
    f(1);
    f(0);
    let mut n = 2;
    while let Some(x) = some(&D(n)) {
        println!("while {}", x);
        n -= 1;
    }
}
