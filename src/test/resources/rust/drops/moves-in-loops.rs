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
    let mut x = D(0);
    for i in 1..4 {
        let y = D(10 * i);
        if i == 2 {
            take(x);
            x = D(i);
        }
        if i == 3 {
            take(y);
        }
        println!("round {}", i);
    }
    println!("x is {}", x.0);
}
