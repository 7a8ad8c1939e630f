struct D(i32);
impl Drop for D {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}
fn main() {
    let x;
    let mut n = 0;
    loop {
        let y;
        n += 1;
        if n == 1 {
            continue;
        }
        y = D(n);
        if n == 3 {
            x = y;
            break;
        }
        println!("y is {}", y.0);
    }
    println!("x is {}", x.0);
    let z: D;
    if n > 5 {
        z = D(100);
        println!("z is {}", z.0);
    }
}
